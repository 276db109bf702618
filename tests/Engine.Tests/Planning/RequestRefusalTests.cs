using System.Text;

namespace CellEval.Engine.Tests;

public sealed class RequestRefusalTests
{
    private static readonly MetricRegistry Registry = Host.Registry();

    [Fact]
    public Task Every_wrong_request_is_told_what_exists()
    {
        var text = new StringBuilder();
        Add(text, "profile everything", () => new() { Profile = "everything" });
        foreach (var setting in (string[])
        [
            "fdr_threshold=0.1", "overlap.fdr_threshold", "overlap.=1", ".fdr_threshold=1", "overlaps.fdr_threshold=0.1",
            "overlap_at_1000.fdr_threshold=0.1", "overlap.threshold=0.1", "overlap.k=3", "overlap.fdr_threshold=small",
            "overlap.fdr_threshold=", "overlap.fdr_threshold=2", "overlap_at_50.fdr_threshold=-0.1", "overlap.sort_by=name",
            "clustering_agreement.n_neighbors=1", "clustering_agreement.real_resolution=0", "clustering_agreement.real_resolution=Infinity", "discrimination_score.exclude_target_gene=1",
        ])
        {
            Add(text, "--set " + setting, () => new() { Settings = [OptionSetting.Parse(setting)] });
        }

        foreach (var variant in (string[])
        [
            "overlap", "overlap:", "overlap:k", "overlap:=3", "overlap:k=1,k=2", "mae:k=3", "no_metric:k=3", "overlap_at_50:k=3",
            "overlap:n=3", "overlap:k=many", "overlap:k=1.5", "overlap:k=0", "overlap:k=-3", "discrimination_score:distance=l3",
            "discrimination_score:distance=", "discrimination_score:distance=l1,k=3",
        ])
        {
            Add(text, "--variant " + variant, () => new() { FurtherVariants = [VariantRequest.Parse(variant)] });
        }

        Add(text, "--profile pds --skip-metrics discrimination_score", () => new() { Profile = "pds", Skip = ["discrimination_score"] });
        return Verify(text.ToString());
    }

    private static void Add(StringBuilder text, string request, Func<MetricSelection> select)
    {
        var refusal = Assert.Throws<RequestException>(() => RunPlan.Create(Registry, select()));
        text.Append(request).Append("\n    ").Append(refusal.Message).Append("\n\n");
    }
}
