using CsCheck;

namespace CellEval.Metrics.De.Tests;

/// <summary>What holds for every metric on DE tables.</summary>
public sealed class InvarianceTests
{
    private static readonly (string Name, Func<DeContext, double?[]> Score)[] Metrics =
    [
        ("overlap_at_N", de => Tables.Values(Overlap.Score(de, null))),
        ("overlap_at_3", de => Tables.Values(Overlap.Score(de, 3))),
        ("precision_at_N", de => Tables.Values(Precision.Score(de, null))),
        ("precision_at_3", de => Tables.Values(Precision.Score(de, 3))),
        ("de_spearman_sig", de => [SpearmanSignificant.Score(de)]),
        ("de_direction_match", de => Tables.Values(DirectionMatch.Score(de))),
        ("de_spearman_lfc_sig", de => Tables.Values(SpearmanFoldChange.Score(de))),
        ("de_sig_genes_recall", de => Tables.Values(SignificantGenesRecall.Score(de))),
        ("de_nsig_counts_real", de => Tables.Values(SignificantCounts.Score(de).Real)),
        ("de_nsig_counts_pred", de => Tables.Values(SignificantCounts.Score(de).Pred)),
        ("pr_auc", de => Tables.Values(AveragePrecision.Score(de))),
        ("roc_auc", de => Tables.Values(RocAuc.Score(de))),
    ];

    [Fact]
    public void The_real_table_as_its_own_prediction_scores_best_or_has_no_value()
    {
        RandomTables.Table.Sample(table =>
        {
            var de = Tables.Context(table, table);
            foreach (var (name, score) in Judging)
            {
                foreach (var (target, value) in RandomTables.Targets.Zip(score(de)))
                {
                    // Nothing to find: shares are 0, other metrics have no value or none that is a number.
                    var isShare = name.Contains("_at_", StringComparison.Ordinal);
                    var isEmpty = isShare
                        ? RandomTables.Significant(table, target).Length == 0
                        : value is null or double.NaN;
                    if (!isEmpty)
                        Assert.Equal(1, value!.Value, 12);
                    else if (isShare)
                        Assert.Equal(0, value);
                }
            }
        });
    }

    [Fact]
    public void A_table_whose_every_metric_has_a_value_scores_1_against_itself()
    {
        Row[] table =
        [
            new("p", "a", 3, 0.001), new("p", "b", -2, 0.02), new("p", "c", 1, 0.5),
            new("q", "a", -1, 0.01), new("q", "b", 2, 0.03), new("q", "c", 4, 0.04), new("q", "d", 0, 1),
        ];
        var de = Tables.Context(table, table);
        foreach (var (name, score) in Judging)
            Assert.All(score(de), value => Assert.True(value is > 1 - 1e-12 and < 1 + 1e-12, $"{name}: {value}"));
    }

    [Fact]
    public void The_order_of_rows_changes_no_score_where_no_values_are_tied() =>
        Gen.Select(UntiedTwice, UntiedTwice).Sample((real, pred) =>
            Same(Tables.Context(real.Rows, pred.Rows), Tables.Context(real.Shuffled, pred.Shuffled)));

    [Fact]
    public void Other_names_for_perturbations_and_genes_change_no_score() =>
        Gen.Select(RandomTables.Table, RandomTables.Table).Sample((real, pred) =>
        {
            // The new names keep the order of perturbations, so that results are compared place by place.
            Row Renamed(Row row) => row with { Target = "Ω" + row.Target, Feature = row.Feature + " (gene)" };
            Same(Tables.Context(real, pred), Tables.Context(real.Select(Renamed), pred.Select(Renamed)));
        });

    [Fact]
    public void Rows_of_the_control_change_no_score() =>
        Gen.Select(RandomTables.Table, RandomTables.Table).Sample((real, pred) =>
        {
            Row[] control = [new(Tables.Control, "a", 9, 0.001), new(Tables.Control, "new", 9, 0.001)];
            Same(Tables.Context(real, pred), Tables.Context([.. control, .. real], [.. pred, .. control]));
        });

    [Fact]
    public void Exchanging_the_sides_makes_overlap_precision() =>
        Gen.Select(RandomTables.Table, RandomTables.Table, Gen.Int[1, 9]).Sample((real, pred, k) =>
            Assert.Equal(
                Tables.Values(Overlap.Score(Tables.Context(real, pred), k)),
                Tables.Values(Precision.Score(Tables.Context(pred, real), k))));

    // All metrics with a best value.
    private static IEnumerable<(string Name, Func<DeContext, double?[]> Score)> Judging =>
        Metrics.Where(metric => !metric.Name.StartsWith("de_nsig", StringComparison.Ordinal));

    // A table whose fold changes all differ, in two orders.
    private static Gen<(Row[] Rows, Row[] Shuffled)> UntiedTwice { get; } =
        from table in RandomTables.Table
        from changes in Gen.Shuffle(Enumerable.Range(1, 32).ToArray())
        let rows = table.Select(
            (row, i) => row with { Log2FoldChange = i % 2 == 0 ? changes[i] : -changes[i] }).ToArray()
        from shuffled in Gen.Shuffle(rows)
        select (rows, shuffled);

    private static void Same(DeContext first, DeContext second)
    {
        foreach (var (name, score) in Metrics)
        {
            var (expected, actual) = (score(first), score(second));
            Assert.True(
                expected.SequenceEqual(actual),
                $"{name}: {string.Join(' ', expected)} became {string.Join(' ', actual)}");
        }
    }
}
