using System.Globalization;
using System.Text;

namespace CellEval.Cli.Tests;

/// <summary>How files are spelled: UTF-8 without byte order mark, LF, numbers as short as they parse back.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Names = ["perturbation", "statistic", "target", "feature", "metric", "cell_type", "status"];

    [Theory]
    [InlineData("uniform_dense", "full")]
    [InlineData("screen_csr", "full")]
    [InlineData("screen_counts", "discrete")]
    [InlineData("screen_options", "cpm200_eps")]
    public async Task Every_file_of_a_run(string @case, string run)
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(GoldenRun.Of(Goldens.Path(@case), run)[0].CommandLine(temporary.Path))).Exited(ExitCode.Success);
        foreach (string file in Directory.EnumerateFiles(temporary.Path, "*.csv"))
            AssertSpelled(file);
    }

    [Fact]
    public async Task Infinities_of_a_table()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
            "de",
            "-a", Goldens.Path("pdex_modes", "counts.h5ad"),
            "-o", temporary.At("de.csv"),
            "--scale", "counts",
            "--control-pert", "drugA")).Exited(ExitCode.Success);
        AssertSpelled(temporary.At("de.csv"));
        string[] changes = GoldenTable.Read(temporary.At("de.csv")).Column("log2_fold_change");
        Assert.Contains("inf", changes);
        Assert.Contains("-inf", changes);
    }

    [Fact]
    public async Task Missing_and_undefined_results()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(GoldenRun.Of(Goldens.Path("uniform_dense"), "full")[0].CommandLine(temporary.Path))).Exited(ExitCode.Success);
        GoldenTable results = GoldenTable.Read(temporary.At("results.csv"));
        Assert.Contains("", results.Column("de_direction_match"));
        Assert.Contains("NaN", results.Column("roc_auc"));
    }

    private static void AssertSpelled(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), $"{file} begins with a byte order mark.");
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);

        GoldenTable table = GoldenTable.Read(file);
        foreach (string column in table.Columns.Except(Names))
        {
            foreach (string cell in table.Column(column))
                Assert.True(IsShortest(cell), $"{column}: «{cell}»");
        }
    }

    private static bool IsShortest(string cell)
    {
        if (cell is "" or "NaN" or "inf" or "-inf")
            return true;
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            return false;

        // No shorter run of digits parses to the same number.
        int digits = SignificantDigits(cell);
        return digits == 1 || Reparsed(value, digits - 1) != value;
    }

    private static int SignificantDigits(string cell) =>
        Math.Max(1, new string([.. cell.Split('e')[0].Where(char.IsAsciiDigit)]).Trim('0').Length);

    private static double Reparsed(double value, int digits) =>
        double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
