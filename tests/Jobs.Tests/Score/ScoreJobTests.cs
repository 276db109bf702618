using CellEval.Engine;
using CellEval.Jobs.Tests.Simulation;
using CellEval.SourceGenModel;

namespace CellEval.Jobs.Tests.Score;

public sealed class ScoreJobTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Tables_without_a_metric_that_has_a_score_are_refused()
    {
        File.WriteAllText(_folder.File("user.csv"), "statistic,mine\nmean,1\n");
        var request = new ScoreRequest { User = _folder.File("user.csv"), Base = _folder.File("user.csv") };
        var refusal = Assert.Throws<InputException>(() => ScoreJob.Run(request, new MetricRegistry([], [])));
        Assert.Contains("no column has a score. Found: 'mine'.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_throws_is_named()
    {
        File.WriteAllText(_folder.File("user.csv"), "statistic,mae\nmean,1\n");
        var request = new ScoreRequest { User = _folder.File("user.csv"), Base = _folder.File("user.csv"), Rule = new Thrower() };
        var refusal = Assert.Throws<StrategyException>(() => { ScoreJob.Run(request, new MetricRegistry([new OneMetric()], [])); });
        Assert.Contains(nameof(Thrower), refusal.Message, StringComparison.Ordinal);
    }

    private sealed class OneMetric : MetricPlugin
    {
        public override string AssemblyName => "One";

        public override int ContractMajor => ContractVersion.Major;

        public override int ContractMinor => ContractVersion.Minor;

        public override IReadOnlyList<MetricDeclaration> Metrics =>
        [
            new MetricDeclaration
            {
                Name = "mae",
                NameTemplate = "mae",
                Kind = "anndata",
                Best = BestValue.Zero,
                Contexts = [],
                Variants = [new VariantDeclaration { Name = "mae", Columns = ["mae"] }],
                Invoke = _ => MetricResult.Of(0),
            },
        ];
    }

    private sealed class Thrower : IScoreRule
    {
        public bool CanScore(BestValue best) => throw new InvalidOperationException("no");

        public double Score(BestValue best, double? value, double? baseline) => 0;
    }

    public void Dispose() => _folder.Dispose();
}
