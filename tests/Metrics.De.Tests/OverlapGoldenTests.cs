using System.Globalization;

namespace CellEval.Metrics.De.Tests;

/// <summary>Overlap and precision, called directly with every parameter, give the reference's numbers.</summary>
public sealed class OverlapGoldenTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, DeSortBy> Sorts = new()
    {
        ["log2_fold_change"] = DeSortBy.Log2FoldChange,
        ["abs_log2_fold_change"] = DeSortBy.AbsLog2FoldChange,
        ["p_value"] = DeSortBy.PValue,
        ["fdr"] = DeSortBy.Fdr,
    };

    [Theory]
    [InlineData("de_tables", 0)]
    [InlineData("de_tables_missing", 0)]
    [InlineData("de_tables_none_pred", 140)]
    [InlineData("de_tables_none_real", 120)]
    [InlineData("de_tables_special", 240)]
    [InlineData("de_tables_ties", 1080)]
    public void Every_sort_column_depth_and_threshold_gives_the_shares_of_the_reference(string name, int tiedRows)
    {
        var de = Tables.Golden(name);
        var golden = GoldenTable.Read(Goldens.Path(name, "overlaps.csv.gz"));
        var check = new GoldenCheck($"{name}/overlaps");
        var computed = new Dictionary<Call, MetricScores>();
        var tied = 0;
        for (var row = 0; row < golden.RowCount; row++)
        {
            var call = Call.Of(golden, row);
            if (!computed.TryGetValue(call, out var scores))
                computed.Add(call, scores = call.Compute(de));

            var p = de.Perturbations.LabelOf(golden[row, "perturbation"]);
            var where = $"{call}, {de.Perturbations[p]}";
            var expected = golden.Number(row, "value")!.Value;
            if (golden[row, "ties"] == "0")
            {
                check.Number(where, expected, scores[p], Tolerance.Exact);
                continue;
            }

            tied++;
            var bounds = TieBounds.Of(de, call.Metric, call.K, call.Sort, (float)call.Threshold, p);
            foreach (var value in new[] { expected, scores[p]!.Value })
            {
                if (!bounds.Allow(value))
                    check.Fail($"{where}: no order of ties gives {value} ({bounds.Least} to {bounds.Most})");
            }
        }

        Assert.Equal(tiedRows, tied);
        output.WriteLine(
            $"{name}: {tied} rows depend on the order of ties; the reference and we are within what it allows");
        check.AssertAgrees(output);
    }

    private sealed record Call(string Metric, int? K, DeSortBy Sort, double Threshold)
    {
        public static Call Of(GoldenTable golden, int row) => new(
            golden[row, "metric"],
            golden[row, "k"] == "N" ? null : int.Parse(golden[row, "k"], CultureInfo.InvariantCulture),
            Sorts[golden[row, "sort_by"]],
            golden.Number(row, "fdr_threshold")!.Value);

        public MetricScores Compute(DeContext de) => Metric switch
        {
            "overlap" => Overlap.Score(de, K, Threshold, Sort),
            "precision" => Precision.Score(de, K, Threshold, Sort),
            _ => throw new InvalidOperationException($"The golden has an unknown metric {Metric}."),
        };
    }
}
