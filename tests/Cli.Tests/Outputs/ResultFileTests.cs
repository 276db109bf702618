using System.Globalization;
using System.Text.RegularExpressions;
using Parquet;
using Parquet.Schema;

namespace CellEval.Cli.Tests;

/// <summary>The files of a run, and what the terminal shows beside them.</summary>
public sealed class ResultFileTests
{
    [Theory]
    [InlineData("results.csv")]
    [InlineData("agg_results.csv")]
    [InlineData("agg_ci.csv")]
    [InlineData("results_tidy.csv")]
    public async Task Profile_minimal(string file)
    {
        using TemporaryFolder temporary = new();
        await Evaluate(temporary, "minimal");
        await Verify(await File.ReadAllTextAsync(temporary.At(file)), "csv").UseTextForParameters(Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public async Task The_terminal_shows_progress_notes_and_a_summary()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await Evaluate(temporary, "minimal");
        string text = $"--- errors\n{run.Errors}--- output\n{run.Output}";
        await Verify(Regex.Replace(text, @"\(\d+\.\d s\)", "(TIME)")
            .Replace(Goldens.Path("screen_csr"), "FOLDER", StringComparison.Ordinal)
            .Replace(temporary.Path, "OUT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pds")]
    [InlineData("anndata")]
    public async Task Differential_expression_is_not_computed_where_no_metric_needs_it(string profile)
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await Evaluate(temporary, profile);
        Assert.DoesNotContain("differential expression", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["agg_ci.csv", "agg_results.csv", "report.html", "results_tidy.csv", "results.csv", "run.json"], Directory.EnumerateFiles(temporary.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Files_of_an_earlier_run_are_replaced()
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("results.csv"), "of an earlier run");
        await Evaluate(temporary, "pds");
        Assert.StartsWith("perturbation,", await File.ReadAllTextAsync(temporary.At("results.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_an_earlier_run_left_beside_the_results_are_named()
    {
        using TemporaryFolder temporary = new();
        ToolRun alone = await Evaluate(temporary, "pds");
        Assert.DoesNotContain("earlier run", alone.Errors, StringComparison.Ordinal);

        await File.WriteAllTextAsync(temporary.At("K562_real_de.csv"), "of an earlier run");
        await File.WriteAllTextAsync(temporary.At("notes.csv"), "of the user");
        ToolRun beside = await Evaluate(temporary, "pds");
        Assert.Contains("files of an earlier run: 'K562_real_de.csv'. ", beside.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_and_further_variants_reach_the_metrics()
    {
        using TemporaryFolder temporary = new();
        await Evaluate(
            temporary, "vcc", "--variant", "overlap:k=7", "--set", "overlap_at_7.fdr_threshold=0.5", "--skip-metrics", "discrimination_score");
        Assert.Equal(
            ["perturbation", "overlap_at_N", "overlap_at_7", "mae"], GoldenTable.Read(temporary.At("results.csv")).Columns);
    }

    [Fact]
    public async Task What_to_skip_may_be_said_in_several_ways_at_once()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await Evaluate(
            temporary, "minimal", "--skip-metrics", "mse, overlap_at_N", "--skip-metrics", "de_nsig_counts_real", "--skip-metrics", "precision");
        Assert.Equal(
            ["perturbation", "pearson_delta", "mae", "discrimination_score_l1"], GoldenTable.Read(temporary.At("results.csv")).Columns);
        Assert.Contains("skipping it leaves out de_nsig_counts_pred too.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intervals_can_be_left_out_or_made_otherwise()
    {
        using TemporaryFolder temporary = new();
        ToolRun without = await Evaluate(temporary, "minimal", "--no-ci");
        Assert.False(File.Exists(temporary.At("agg_ci.csv")));
        Assert.DoesNotContain("interval", without.Output, StringComparison.Ordinal);

        await Evaluate(temporary, "minimal");
        string usual = await File.ReadAllTextAsync(temporary.At("agg_ci.csv"));
        foreach (string[] options in new string[][] { ["--ci-seed", "1"], ["--ci-level", "0.9"], ["--ci-resamples", "500"] })
        {
            ToolRun other = await Evaluate(temporary, "minimal", options);
            Assert.NotEqual(usual, await File.ReadAllTextAsync(temporary.At("agg_ci.csv")));
            Assert.Contains(options[0] == "--ci-level" ? "90 % interval" : "95 % interval", other.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Parquet_holds_what_text_does()
    {
        using TemporaryFolder text = new();
        using TemporaryFolder parquet = new();
        await Evaluate(text, "minimal");
        await Evaluate(parquet, "minimal", "--format", "parquet");
        Assert.Equal(
            [
                "agg_ci.csv", "agg_results.csv", "pred_de.parquet", "real_de.parquet", "report.html", "results.csv", "results.parquet",
                "results_tidy.parquet", "run.json",
            ],
            Directory.EnumerateFiles(parquet.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(await File.ReadAllBytesAsync(text.At("results.csv")), await File.ReadAllBytesAsync(parquet.At("results.csv")));
        Assert.Contains("Predicted against real effects", await File.ReadAllTextAsync(parquet.At("report.html")), StringComparison.Ordinal);
        foreach (string name in (string[])["results", "results_tidy"])
        {
            GoldenTable expected = GoldenTable.Read(text.At($"{name}.csv"));
            await using FileStream stream = File.OpenRead(parquet.At($"{name}.parquet"));
            await using ParquetReader reader = await ParquetReader.CreateAsync(stream);
            Assert.Equal(expected.Columns, reader.Schema.DataFields.Select(field => field.Name));
            foreach (DataField field in reader.Schema.DataFields)
                Assert.Equal(expected.Column(field.Name), await Texts(reader.RowGroups[0], field));
        }
    }

    private static async Task<string[]> Texts(ParquetRowGroupReader rows, DataField field)
    {
        int count = (int)rows.RowCount;
        if (field.ClrType == typeof(double))
        {
            double?[] numbers = new double?[count];
            await rows.ReadAsync(field, numbers.AsMemory());
            return Array.ConvertAll(numbers, number => number is { } value ? Spell(value) : "");
        }

        if (field.ClrType == typeof(long))
        {
            long?[] counts = new long?[count];
            await rows.ReadAsync(field, counts.AsMemory());
            return Array.ConvertAll(counts, value => Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }

        string?[] texts = new string?[count];
        await rows.ReadAsync(field, texts.AsMemory());
        return Array.ConvertAll(texts, text => text ?? "");
    }

    // Whole numbers have ".0" in our text.
    private static string Spell(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.All(letter => char.IsAsciiDigit(letter) || letter == '-') ? text + ".0" : text;
    }

    private static async Task<ToolRun> Evaluate(TemporaryFolder temporary, string profile, params string[] more) =>
        (await ToolRun.Of(
        [
            "run",
            "-ap", Goldens.Path("screen_csr", "pred.h5ad"),
            "-ar", Goldens.Path("screen_csr", "real.h5ad"),
            "-o", temporary.Path,
            "--profile", profile,
            .. more,
        ])).Exited(ExitCode.Success);
}
