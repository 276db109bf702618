using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Testing.Tests;

public sealed class HarnessTests : IDisposable
{
    private static readonly MetricInput Tables = new DeTablesBuilder()
        .Real("q", ("a", 2, 1e-6, 1e-4), ("b", 1, 1e-3, 0.02))
        .Real("p", ("a", -1, 0.5, 0.9))
        .Pred("q", ("b", 3, 1e-5, 1e-3))
        .Pred("p", ("a", -1, 0.5, 0.9))
        .Real("r", ("a", 1, 1e-6, 1e-4), ("b", 2, 1e-3, 0.02))
        .Pred("r", ("b", 3, 1e-5, 1e-3))
        .Build();

    private readonly MetricHarness _harness = MetricHarness.For(services => services.AddCellEvalTestingTestsMetrics());

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_variant_gives_a_value_for_each_perturbation_by_its_name()
    {
        var values = _harness.Evaluate("sound_at_N", Tables);
        Assert.Equal(0.5, values["q"]);
        Assert.Null(values["p"]);
        Assert.Equal(["p", "q", "r"], values.Perturbations);
        Assert.Equal("p= q=0.5 r=0.5", values.ToString());
        Assert.Contains("p, q, r", Assert.Throws<ArgumentException>(() => values["s"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_set_by_name_and_enums_by_their_members()
    {
        Assert.Equal(0, _harness.Evaluate("sound_at_N", Tables, ("fdr_threshold", 0.001))["q"]);
        Assert.Equal(0, _harness.Evaluate("sound:k=1", Tables)["q"]);
        Assert.Equal(1, _harness.Evaluate("sound:k=1", Tables, ("sort_by", DeSortBy.Log2FoldChange))["r"]);
        Assert.Equal(0, _harness.Evaluate("sound:k=1", Tables, ("sort_by", DeSortBy.PValue))["r"]);
        Assert.Throws<RequestException>(() => _harness.Evaluate("sound_at_N", Tables, ("threshold", 0.1)));
        Assert.Throws<RequestException>(() => _harness.Evaluate("sounds", Tables));
    }

    [Theory]
    [InlineData("sound_at_N")]
    [InlineData("sound:k=1")]
    public void An_option_out_of_its_range_is_refused(string metric)
    {
        var refusal = Assert.Throws<RequestException>(() => _harness.Evaluate(metric, Tables, ("fdr_threshold", 1.5)));
        Assert.EndsWith(".fdr_threshold. Expected a number from 0 to 1.", refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("'1.5' is not a value of sound", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_variant_is_also_found_by_its_values()
    {
        Assert.Equal(_harness.Evaluate("sound_at_N", Tables)["q"], _harness.Evaluate("sound:k=", Tables)["q"]);
        Assert.Equal(0.5, _harness.Evaluate("sound:k=", Tables)["q"]);
    }

    [Fact]
    public void A_metric_of_several_columns_is_asked_for_one_of_them()
    {
        Assert.Equal(2, _harness.Evaluate("two_real", Tables)["q"]);
        Assert.Equal(1, _harness.Evaluate("two_pred", Tables)["q"]);
        var refusal = Assert.Throws<ArgumentException>(() => _harness.Evaluate("two", Tables));
        Assert.Contains("two_real, two_pred", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_of_several_columns_that_nobody_declared_is_asked_for_one_of_them()
    {
        Assert.Equal(7, _harness.Evaluate("two_swept:k=7:the_depth", Tables)["q"]);
        Assert.Equal(2, _harness.Evaluate("two_swept:k=7:rows", Tables)["q"]);
        Assert.Equal(2, _harness.Evaluate("two_swept_at_2_the_depth", Tables)["q"]);
        foreach (var metric in (string[])["two_swept:k=7", "two_swept:k=7:cells", "two_swept:k=7:the:depth", "sound:k=1:rows"])
        {
            var refusal = Assert.Throws<ArgumentException>(() => _harness.Evaluate(metric, Tables));
            var columns = metric[0] == 's' ? "sound:k=1" : "two_swept:k=7:rows, two_swept:k=7:the_depth";
            Assert.StartsWith($"{metric} is no column: name one of {columns}.", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_metric_that_throws_is_said_with_its_input()
    {
        var one = Tables with { RealTable = [Tables.RealTable[0]], PredTable = [Tables.PredTable[0]] };
        var failure = Assert.Throws<MetricFailedException>(() => _harness.Evaluate("needs_two", one));
        Assert.Equal(
            "needs_two failed: One is too few.\nThe input:\n"
            + "real  q  a  lfc 2  p 1E-06  fdr 0.0001\npred  q  b  lfc 3  p 1E-05  fdr 0.001\n",
            failure.Message);
    }

    [Fact]
    public void Screens_reach_metrics_as_they_were_written_and_embeddings_too()
    {
        var input = new ScreenPairBuilder("g", "h")
            .Control("ctrl")
            .Real("ctrl", [0, 1]).Pred("ctrl", [0, 2])
            .Real("g", [1, 0], [3, 0]).Pred("g", [5, 7])
            .Obsm("X_pca", Side.Real, "ctrl", [0]).Obsm("X_pca", Side.Pred, "ctrl", [0])
            .Obsm("X_pca", Side.Real, "g", [1], [2]).Obsm("X_pca", Side.Pred, "g", [8])
            .Build();

        var pair = input.ToScreenPair();
        Assert.Equal([2.0, 0.0], pair.Get(new LabelMeans(Side.Real))[0].ToArray());
        Assert.Equal([5.0, 5.0], pair.Get(new PerturbationEffects(Side.Pred))[0].ToArray());
        Assert.Equal(2, input.ToScreenCells().Cells(Side.Real)[0].Count);

        var embedded = _harness.Context<ScreenCells>(input, "X_pca");
        Assert.Equal([1.0, 2.0], embedded.Cells(Side.Real)[0].Obsm("X_pca").ToArray());
    }

    [Fact]
    public void Cells_and_embeddings_of_the_wrong_length_are_refused()
    {
        var one = new ScreenPairBuilder("g", "h").Real("p", [1]).Pred("p", [1]);
        Assert.Throws<ArgumentException>(() => one.Obsm("X_pca", Side.Real, "p", [1], [2]));
        Assert.Throws<ArgumentException>(() => one.Build().ToScreenPair());
    }

    [Fact]
    public void The_context_of_tables_has_their_rows()
    {
        var de = Tables.ToDeContext();
        Assert.Equal(["p", "q", "r"], de.Perturbations);
        Assert.Equal([-1f, 2f, 1f, 1f, 2f], de.Real.Log2FoldChange.ToArray());
    }
}
