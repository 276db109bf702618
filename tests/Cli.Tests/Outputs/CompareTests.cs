using System.Globalization;
using System.Text;

namespace CellEval.Cli.Tests;

/// <summary><c>celleval compare</c>: its files, its table, and what it refuses.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("compare.csv")]
    [InlineData("compare_pairs.csv")]
    public async Task Files(string file)
    {
        WriteModels();
        await Run("linear", "ours", "mean");
        await Verify(await File.ReadAllTextAsync(_folder.At("out", file)), "csv").UseTextForParameters(Path.GetFileNameWithoutExtension(file));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task The_terminal_shows_the_best_and_what_is_like_it(int width)
    {
        WriteModels();
        ToolRun run = await ToolRun.Of(Line("linear", "ours", "mean"), _ => { }, CancellationToken.None, width);
        string text = $"--- errors\n{run.Exited(ExitCode.Success).Errors}--- output\n{run.Output}";
        await Verify(text.Replace(_folder.Path, "FOLDER", StringComparison.Ordinal))
            .UseTextForParameters(width.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_picture_stands_beside_the_tables_and_has_the_same_bytes_again()
    {
        WriteModels();
        await Run("linear", "ours");
        byte[] picture = await File.ReadAllBytesAsync(_folder.At("out", "compare.svg"));
        Assert.Equal(
            ["compare.csv", "compare.svg", "compare_pairs.csv"],
            Directory.EnumerateFiles(_folder.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await Run("linear", "ours");
        Assert.Equal(picture, await File.ReadAllBytesAsync(_folder.At("out", "compare.svg")));
    }

    [Fact]
    public async Task Intervals_are_those_that_the_runs_have_written()
    {
        foreach (string model in (string[])["real", "pred"])
        {
            (await ToolRun.Of(
                "run", "-ap", Goldens.Path("screen_csr", $"{model}.h5ad"), "-ar", Goldens.Path("screen_csr", "real.h5ad"),
                "-o", _folder.At(model), "--profile", "minimal", "--ci-resamples", "500")).Exited(ExitCode.Success);
        }

        await Run("pred", "real");
        string[] run = await File.ReadAllLinesAsync(_folder.At("pred", "agg_ci.csv"));
        IEnumerable<string[]> compared = (await File.ReadAllLinesAsync(_folder.At("out", "compare.csv"))).Skip(1)
            .Select(line => line.Split(',')).Where(fields => fields[1] == "pred");
        Assert.True(run.Length > 5);
        Assert.Equal(
            run.Skip(1).Select(line => line[..line.LastIndexOf(',')]),
            compared.Select(fields => string.Join(',', fields[0], fields[2], fields[3], fields[4])));
    }

    [Fact]
    public async Task Names_and_files_of_one_cell_type_can_be_given()
    {
        WriteModels();
        File.Move(_folder.At("ours", "results.csv"), _folder.At("ours", "K562_results.csv"));
        ToolRun run = await ToolRun.Of(
            "compare", _folder.At("linear"), _folder.At("ours", "K562_results.csv"), "--names", "Linear, Our own", "-o", _folder.At("out"));
        run.Exited(ExitCode.Success);
        Assert.Contains("\nmae,Our own,", await File.ReadAllTextAsync(_folder.At("out", "compare.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_compared_is_refused_and_nothing_is_written()
    {
        WriteModels();
        Write("types", "K562_results.csv", "perturbation,mae\nA,1\n");
        Write("types", "K562_agg_results.csv", "statistic,mae\nmean,1\n");
        Write("none", "agg_results.csv", "statistic,mae\nmean,1\n");
        Write("other", "results.csv", "perturbation,mae\nP00,1\nX,2\n");
        Write("text", "results.csv", "perturbation,mae\nP00,small\n");
        Write("keyless", "results.csv", "gene,mae\nP00,1\n");
        Write("twice", "results.csv", "perturbation,mae\nP00,1\nP00,2\n");
        Write("columns", "results.csv", "perturbation,mae,mae\nP00,1,2\n");
        Write("ragged", "results.csv", "perturbation,mae\nP00,1,2\n");
        Write("foreign", "results.csv", "perturbation,loss\nP00,1\n");
        Write("p00", "results.csv", "perturbation,mae\nP00,1\n");
        StringBuilder texts = new();
        foreach (string[] models in new string[][]
        {
            ["linear"], ["linear", "nowhere"], ["linear", "types"], ["linear", "none"], ["linear", "other"], ["text", "p00"],
            ["linear", "keyless"], ["linear", "twice"], ["linear", "columns"], ["linear", "ragged"], ["foreign", "p00"], ["linear", "linear"],
        })
        {
            ToolRun run = await ToolRun.Of(Line(models));
            Assert.True(run.ExitCode is ExitCode.Input or ExitCode.CommandLine, run.Errors);
            Assert.Empty(run.Output);
            Assert.False(Path.Exists(_folder.At("out")));
            texts.Append(string.Join(' ', models)).Append(" (").Append(run.ExitCode).Append(")\n    ").Append(run.Errors.Trim()).Append("\n\n");
        }

        await Verify(texts.ToString().TrimEnd('\n').Replace(_folder.Path, "FOLDER", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private async Task Run(params string[] models) => (await ToolRun.Of(Line(models))).Exited(ExitCode.Success);

    private string[] Line(params string[] models) =>
        ["compare", .. models.Select(model => _folder.At(model)), "-o", _folder.At("out"), "--ci-resamples", "500"];

    // Ours is a little better for every perturbation by mae, and by no means by pearson_delta; nobody knows novel_metric.
    private void WriteModels()
    {
        foreach (var (model, shift) in new[] { ("linear", 0.0), ("ours", 0.01), ("mean", 0.2) })
        {
            StringBuilder table = new("perturbation,de_direction_match,pearson_delta,mae,de_nsig_counts_real,pearson_edistance,novel_metric\n");
            for (int p = 0; p < 12; p++)
            {
                string direction = p == 3 ? "" : $"{Spell(p / 16.0)}";
                table.Append(CultureInfo.InvariantCulture, $"P{p:00},{direction},{Spell(0.8 - shift + (shift * (p % 4)))},");
                table.Append(CultureInfo.InvariantCulture, $"{Spell(0.3 - shift + (p * 0.01) + (p % 2 * shift / 4))},");
                table.Append(CultureInfo.InvariantCulture, $"{p * 10}.0,{Spell(0.5 + shift)},{Spell(shift * p)}\n");
            }

            Write(model, "results.csv", table.ToString());
        }
    }

    private static string Spell(double value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture);

    private void Write(string folder, string file, string content)
    {
        Directory.CreateDirectory(_folder.At(folder));
        File.WriteAllText(_folder.At(folder, file), content);
    }
}
