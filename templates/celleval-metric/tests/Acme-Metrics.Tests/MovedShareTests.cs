namespace AcmeNamespace.Tests;

public sealed class MovedShareTests
{
    // Gene, log2 fold change, p-value, fdr.
    private static readonly MetricInput Tables = new DeTablesBuilder()
        .Real("STAT1", ("IRF1", 2.5, 1e-6, 1e-4), ("GBP1", -1.0, 1e-3, 0.02), ("ACTB", 0.1, 0.6, 0.9))
        .Pred("STAT1", ("IRF1", 1.5, 1e-4, 1e-2), ("GBP1", -0.2, 0.4, 0.8), ("ACTB", 0.9, 1e-3, 0.03))
        .Real("MYC", ("NPM1", -0.1, 0.7, 0.9))
        .Pred("MYC", ("NPM1", -2.0, 1e-5, 1e-3))
        .Build();

    [Fact]
    public void It_is_the_share_of_real_genes_that_the_prediction_moves_too() =>
        Assert.Equal(0.5, Plugin.Metrics.Evaluate("moved_share_at_N", Tables)["STAT1"]);

    [Fact]
    public void It_has_no_value_where_no_real_gene_moves() =>
        Assert.Null(Plugin.Metrics.Evaluate("moved_share_at_N", Tables)["MYC"]);

    [Fact]
    public void The_threshold_is_an_option() =>
        Assert.Equal(1, Plugin.Metrics.Evaluate("moved_share_at_50", Tables, ("fdr_threshold", 0.015))["STAT1"]);

    [Fact]
    public void Other_depths_can_be_asked_for() =>
        Assert.Equal(1, Plugin.Metrics.Evaluate("moved_share:k=1", Tables)["STAT1"]);
}
