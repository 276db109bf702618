using System.Globalization;

namespace CellEval.Cli.Tests;

/// <summary>Neither the number of threads nor the culture changes a byte of what is written.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("screen_counts")]
    [InlineData("screen_csr")]
    public async Task Any_number_of_threads_writes_the_same_files(string @case)
    {
        Dictionary<string, byte[]> one = await FilesOf(@case, threads: 1);
        Assert.Equal(["agg_ci.csv", "agg_results.csv", "pred_de.csv", "real_de.csv", "results.csv", "results_tidy.csv"], one.Keys.Order(StringComparer.Ordinal));
        AssertSame(one, await FilesOf(@case, threads: 2));
        AssertSame(one, await FilesOf(@case, threads: 5));
    }

    [Fact]
    public async Task Any_number_of_threads_writes_the_same_baseline()
    {
        using TemporaryFolder temporary = new();
        foreach (string threads in (string[])["1", "3"])
        {
            (await ToolRun.Of(
                "baseline",
                "-a", Goldens.Path("screen_csr", "real.h5ad"),
                "-o", temporary.At(threads, "baseline.h5ad"),
                "-O", temporary.At(threads, "baseline_de.csv"),
                "-t", threads)).Exited(ExitCode.Success);
        }

        foreach (string file in (string[])["baseline.h5ad", "baseline_de.csv"])
            Assert.Equal(await File.ReadAllBytesAsync(temporary.At("1", file)), await File.ReadAllBytesAsync(temporary.At("3", file)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task Any_culture_reads_and_writes_the_same(string culture)
    {
        Dictionary<string, byte[]> expected = await FilesOf("screen_csr", threads: 2);
        (CultureInfo format, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            AssertSame(expected, await FilesOf("screen_csr", threads: 2));
            Assert.Contains(
                "Unrecognized command or argument '--bogus'", (await ToolRun.Of("run", "--bogus")).Errors, StringComparison.Ordinal);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (format, language);
        }
    }

    private static void AssertSame(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, byte[] bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[name]), $"{name} differs.");
    }

    private static async Task<Dictionary<string, byte[]>> FilesOf(string @case, int threads)
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
            "run",
            "-ap", Goldens.Path(@case, "pred.h5ad"),
            "-ar", Goldens.Path(@case, "real.h5ad"),
            "-o", temporary.Path,
            "--epsilon", "0.5",
            "--set", "overlap.fdr_threshold=0.1",
            "--num-threads", threads.ToString(CultureInfo.InvariantCulture))).Exited(ExitCode.Success);

        // These two tell of times, and of the command line.
        return Directory.EnumerateFiles(temporary.Path)
            .Where(file => Path.GetFileName(file) is not ("run.json" or "report.html"))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }
}
