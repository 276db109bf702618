namespace CellEval.Generators.Tests.Generation;

public sealed class StrategyTests
{
    [Theory]
    [InlineData(
        "IBaseline",
        "public IFittedBaseline Fit(BaselineTraining training, System.Threading.CancellationToken token) => null!;")]
    [InlineData(
        "IScoreRule",
        "public bool CanScore(BestValue best) => true; "
            + "public double Score(BestValue best, double? value, double? baseline) => 0;")]
    [InlineData("IReplicateSplit", "public IReplicateSplitter Start(IScreen screen, ulong seed) => null!;")]
    public void Strategies_of_other_jobs_are_declared_by_name(string strategy, string members)
    {
        var text = GeneratorRun.Of($$"""
            using CellEval;

            [Strategy("mine")]
            public sealed class Mine : {{strategy}} { {{members}} }
            """).RequireCompiles().AllText();

        Assert.Contains($"typeof(global::CellEval.{strategy})", text, StringComparison.Ordinal);
        Assert.Contains("\"mine\"", text, StringComparison.Ordinal);
    }
}
