using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class SharingTests
{
    [Fact]
    public async Task Profile_full_makes_each_ranking_grouping_join_and_set_of_means_once()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair());

        Assert.Empty(result.Failures);
        // Reuse counts beyond the first asker: the ten variants of overlap and precision ask for both rankings.
        Assert.Equal(
            [
                ("JoinedRows { }", 3),
                ("RankedGenes { Side = Pred, SortBy = AbsLog2FoldChange, FdrThreshold = 0.05 }", 5),
                ("RankedGenes { Side = Real, SortBy = AbsLog2FoldChange, FdrThreshold = 0.05 }", 5),
                ("SignificanceScores { FdrThreshold = 0.05 }", 1),
                ("SignificantRows { Side = Pred, FdrThreshold = 0.05 }", 2),
                ("SignificantRows { Side = Real, FdrThreshold = 0.05 }", 6),
            ],
            Entries(result, "RankedGenes", "SignificantRows", "JoinedRows", "SignificanceScores"));
        Assert.Equal(
            [
                ("LabelMeans { Side = Pred, ObsmKey =  }", 3),
                ("LabelMeans { Side = Real, ObsmKey =  }", 3),
                ("PerturbationEffects { Side = Pred, ObsmKey =  }", 5),
                ("PerturbationEffects { Side = Real, ObsmKey =  }", 5),
            ],
            Entries(result, "LabelMeans", "PerturbationEffects"));
        Assert.Equal(
            [("ControlEnergyDistances { Side = Pred, ObsmKey =  }", 0), ("ControlEnergyDistances { Side = Real, ObsmKey =  }", 0)],
            Entries(result, "ControlEnergyDistances"));
        Assert.Equal(15, result.MemoEntries.Count);
        Assert.DoesNotContain(result.MemoEntries, entry => entry.Failed);
    }

    [Fact]
    public async Task Different_sorts_and_thresholds_stay_apart()
    {
        var request = RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "de" } };
        var mixed = await Host.EvaluateAsync(request with
        {
            Metrics = Settings("precision_at_50.fdr_threshold=0.001", "overlap_at_50.sort_by=fdr"),
        });

        Assert.Equal(
            [
                ("RankedGenes { Side = Pred, SortBy = AbsLog2FoldChange, FdrThreshold = 0.001 }", 1),
                ("RankedGenes { Side = Pred, SortBy = AbsLog2FoldChange, FdrThreshold = 0.05 }", 4),
                ("RankedGenes { Side = Pred, SortBy = Fdr, FdrThreshold = 0.05 }", 0),
                ("RankedGenes { Side = Real, SortBy = AbsLog2FoldChange, FdrThreshold = 0.001 }", 0),
                ("RankedGenes { Side = Real, SortBy = AbsLog2FoldChange, FdrThreshold = 0.05 }", 4),
                ("RankedGenes { Side = Real, SortBy = Fdr, FdrThreshold = 0.05 }", 1),
            ],
            Entries(mixed, "RankedGenes"));
        Assert.Equal(4, Entries(mixed, "SignificantRows").Length);

        // Each variant has the value that it has when the whole metric is set so.
        var strict = await Host.EvaluateAsync(request with { Metrics = Settings("precision.fdr_threshold=0.001") });
        var plain = await Host.EvaluateAsync(request);
        Assert.Equal(strict.Column("precision_at_50"), mixed.Column("precision_at_50"));
        Assert.Equal(plain.Column("precision_at_100"), mixed.Column("precision_at_100"));
        Assert.NotEqual(plain.Column("precision_at_50"), mixed.Column("precision_at_50"));
    }

    [Fact]
    public async Task Embeddings_and_X_stay_apart()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with
        {
            Metrics = Settings("mae.embed_key=pca") with { Profile = "anndata" },
        });
        Assert.Equal(
            [
                ("LabelMeans { Side = Pred, ObsmKey =  }", 2),
                ("LabelMeans { Side = Pred, ObsmKey = pca }", 0),
                ("LabelMeans { Side = Real, ObsmKey =  }", 2),
                ("LabelMeans { Side = Real, ObsmKey = pca }", 0),
            ],
            Entries(result, "LabelMeans"));
    }

    [Fact]
    public async Task Two_runs_at_once_share_nothing()
    {
        await using var host = Host.Create();
        var evaluator = host.GetRequiredService<IEvaluator>();
        var results = await Task.WhenAll(
            evaluator.EvaluateAsync(RandomScreens.LogarithmPair()), evaluator.EvaluateAsync(RandomScreens.CountPair()));
        Assert.Equal(ResultText.Of(await Host.EvaluateAsync(RandomScreens.LogarithmPair())), ResultText.Of(results[0]));
        Assert.Equal(ResultText.Of(await Host.EvaluateAsync(RandomScreens.CountPair())), ResultText.Of(results[1]));
        Assert.All(results, result => Assert.Equal(15, result.MemoEntries.Count));
    }

    [Fact]
    public async Task De_is_computed_only_when_a_metric_needs_it_and_cells_are_kept_only_for_those_who_do()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "pds" } });
        Assert.Null(result.RealDe);
        Assert.Null(result.PredDe);
        Assert.All(
            result.MemoEntries, entry => Assert.True(entry.KeyType == typeof(LabelMeans) || entry.KeyType == typeof(PerturbationEffects)));
    }

    private static MetricSelection Settings(params string[] settings) =>
        new() { Profile = "de", Settings = [.. settings.Select(OptionSetting.Parse)] };

    private static (string Key, int Reused)[] Entries(EvaluationResult result, params string[] keys) =>
        [.. result.MemoEntries
            .Where(entry => keys.Contains(entry.KeyType.Name))
            .Select(entry => (entry.Key, entry.Reused))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)];
}
