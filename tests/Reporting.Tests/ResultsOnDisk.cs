using System.Text;

namespace CellEval.Reporting.Tests;

/// <summary>A folder of results written by hand, removed afterwards.</summary>
internal sealed class ResultsOnDisk : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("celleval-reporting-tests-").FullName;

    public ResultsOnDisk() => Directory.CreateDirectory(Path);

    public string Path => System.IO.Path.Combine(_root, "results");

    /// <summary>A folder such as <c>celleval run</c> leaves, with two failed metrics, and all that is optional.</summary>
    public static ResultsOnDisk Small()
    {
        var results = new ResultsOnDisk();
        results.Add("results.csv", """
            perturbation,overlap_at_N,mae,pearson_edistance,de_nsig_counts_real,de_nsig_counts_pred,homemade
            STAT1,0.75,0.125,0.5,12.0,10.0,1.0
            IRF1,0.5,0.25,0.5,3.0,0.0,
            JAK2,0.25,0.5,0.5,0.0,7.0,2.0
            """);
        results.Add("agg_results.csv", """
            statistic,overlap_at_N,mae,pearson_edistance,de_nsig_counts_real,de_nsig_counts_pred,homemade
            mean,0.5,0.2916666666666667,0.5,5.0,5.666666666666667,1.5
            """);
        results.Add("agg_ci.csv", """
            metric,mean,ci_low,ci_high,perturbations
            overlap_at_N,0.5,0.25,0.6875,3
            mae,0.2916666666666667,0.125,0.4375,3
            pearson_edistance,0.5,,,
            """);
        results.Add("agg_ceiling_results.csv", """
            overlap_at_N,mae,pearson_edistance
            0.9,NaN,NaN
            """);
        results.Add("real_de.csv", De(1.0));
        results.Add("pred_de.csv", De(0.5));
        return results;
    }

    public ResultsOnDisk Add(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text.ReplaceLineEndings("\n").TrimEnd() + "\n", new UTF8Encoding(false));
        return this;
    }

    public ResultsOnDisk Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    /// <summary>Makes the page.</summary>
    public string Report(string? baseline = null)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(
            new ReportRequest
            {
                Results = ResultFolder.Open(Path),
                Baseline = baseline is null ? null : ResultFolder.Open(baseline),
                Registry = Registries.Default,
            },
            stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string De(double factor)
    {
        var text = new StringBuilder("target,feature,log2_fold_change,p_value,fdr\n");
        foreach (var target in (string[])["STAT1", "IRF1", "JAK2"])
        {
            for (var gene = 1; gene <= 4; gene++)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{target},G{gene},{factor * (gene - 2)},0.5,{gene * 0.02}\n");
        }

        return text.ToString();
    }
}
