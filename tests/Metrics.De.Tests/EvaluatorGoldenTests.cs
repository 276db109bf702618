using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Metrics.De.Tests;

/// <summary>Profile de on given tables alone gives the reference's results and their statistics.</summary>
public sealed class EvaluatorGoldenTests(ITestOutputHelper output)
{
    private const float Threshold = 0.05f;

    [Theory]
    [InlineData("de_tables")]
    [InlineData("de_tables_missing")]
    [InlineData("de_tables_none_pred")]
    [InlineData("de_tables_none_real")]
    [InlineData("de_tables_special")]
    public async Task Results_and_statistics_agree_with_the_reference(string name)
    {
        var result = await EvaluateAsync(Tables.GoldenRows(name, "real"), Tables.GoldenRows(name, "pred"));
        foreach (var (file, comparison, table) in Files(result))
            comparison.Compare($"metrics/{name}/{file}", Expected(name, file), table).AssertAgrees(output);
    }

    [Fact]
    public async Task With_ties_shares_are_those_of_some_order_and_all_else_agrees()
    {
        const string name = "de_tables_ties";
        var result = await EvaluateAsync(Tables.GoldenRows(name, "real"), Tables.GoldenRows(name, "pred"));
        foreach (var (file, comparison, table) in Files(result))
        {
            var expected = Expected(name, file);
            var check = comparison.WithTies(IsTied).Compare($"metrics/{name}/{file}", expected, table);
            foreach (var column in expected.Columns.Where(IsShare))
            {
                var bounds = BoundsOf(Tables.Golden(name), column);
                var rows = file == "results" ? bounds.Select(bound => (TieBounds?)bound).ToArray() : Statistics(bounds);
                for (var row = 0; row < expected.RowCount; row++)
                {
                    if (rows[row] is { } bound)
                    {
                        var where = $"{column}, row {row + 1}";
                        RequireAllowed(check, bound, where, expected.Number(row, column), table.Number(row, column));
                    }
                }
            }

            check.AssertAgrees(output);
        }
    }

    private static void RequireAllowed(GoldenCheck check, TieBounds bounds, string where, params double?[] values)
    {
        foreach (var value in values)
        {
            if (value is null || !bounds.Allow(value.Value))
                check.Fail($"{where}: no order of ties gives {value} ({bounds.Least} to {bounds.Most})");
        }
    }

    private static bool IsShare(string column) =>
        column.StartsWith("overlap_", StringComparison.Ordinal)
        || column.StartsWith("precision_", StringComparison.Ordinal);

    private static bool IsTied(string row, string column) => IsShare(column) && row is not ("count" or "null_count");

    private static TieBounds[] BoundsOf(DeContext de, string column)
    {
        string[] parts = column.Split("_at_");
        int? k = parts[1] == "N" ? null : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            .. Enumerable.Range(0, de.Perturbations.Count)
                .Select(p => TieBounds.Of(de, parts[0], k, DeSortBy.AbsLog2FoldChange, Threshold, p)),
        ];
    }

    // In the order of rows: count, null_count, mean, std, min, 25%, 50%, 75%, max. Each but std grows with every value.
    private static TieBounds?[] Statistics(TieBounds[] bounds)
    {
        double[] least = [.. bounds.Select(bound => bound.Least).Order()];
        double[] most = [.. bounds.Select(bound => bound.Most).Order()];
        var last = bounds.Length - 1;
        TieBounds At(double quantile)
        {
            var index = (int)Math.Floor((quantile * last) + 0.5);
            return new TieBounds(least[index], most[index]);
        }

        // No numbers within a range deviate more than those that lie at its two ends.
        var widest = (most[last] - least[0]) / 2 * Math.Sqrt((last + 1.0) / last);
        return
        [
            null, null, new TieBounds(least.Average(), most.Average()), new TieBounds(0, widest),
            At(0), At(0.25), At(0.5), At(0.75), At(1),
        ];
    }

    private static GoldenTable Expected(string name, string file) =>
        GoldenTable.Read(Goldens.Path(name, "de", file + ".csv"));

    private static (string File, GoldenComparison Comparison, GoldenTable Table)[] Files(EvaluationResult result) =>
    [
        ("results", GoldenComparison.Results, Written(stream => ResultTable.Write(result, stream))),
        ("agg_results", GoldenComparison.Aggregates, Written(stream => AggregateTable.Write(result, stream))),
    ];

    private static GoldenTable Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return GoldenTable.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static async Task<EvaluationResult> EvaluateAsync(DeRows real, DeRows pred)
    {
        await using var services = new ServiceCollection()
            .AddCellEval()
            .AddCellEvalMetricsDeMetrics()
            .BuildServiceProvider();
        var request = new EvaluationRequest
        {
            RealTable = real,
            PredTable = pred,
            Metrics = new MetricSelection { Profile = "de" },
        };
        var result = await services.GetRequiredService<IEvaluator>().EvaluateAsync(request);
        Assert.Empty(result.Failures);
        return result;
    }
}
