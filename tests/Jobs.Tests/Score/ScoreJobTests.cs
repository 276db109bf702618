using CellEval.Engine;
using CellEval.Jobs.Tests.Simulation;

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

    public void Dispose() => _folder.Dispose();
}
