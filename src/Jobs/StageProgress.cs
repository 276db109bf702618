using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Passes the share of one stage on to whoever follows a job.</summary>
internal sealed class StageProgress : IProgress<double>
{
    private readonly IProgress<EvaluationProgress>? _listener;
    private readonly string _stage;

    /// <summary>Begins a stage, which is told at once.</summary>
    /// <param name="listener">Whoever follows the job; may be null.</param>
    /// <param name="stage">The stage's name.</param>
    public StageProgress(IProgress<EvaluationProgress>? listener, string stage)
    {
        (_listener, _stage) = (listener, stage);
        Report(0);
    }

    public void Report(double value) => _listener?.Report(new EvaluationProgress(_stage, value));
}
