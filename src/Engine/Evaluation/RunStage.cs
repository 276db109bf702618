namespace CellEval.Engine;

/// <summary>A stage of a run: told of when it begins, as far as it is, and when it ends.</summary>
internal sealed class RunStage : IProgress<double>
{
    private readonly IProgress<EvaluationProgress>? _listener;
    private readonly EvaluationProgress _begun;
    private double _reached;

    /// <summary>Begins a stage.</summary>
    /// <param name="listener">Whoever follows the run; may be null.</param>
    /// <param name="begun">The stage, of which nothing is done.</param>
    public RunStage(IProgress<EvaluationProgress>? listener, EvaluationProgress begun)
    {
        (_listener, _begun) = (listener, begun);
        Report(0);
    }

    // Not Progress<T>: that one posts to another thread, and reports would come late and out of order.
    public void Report(double value)
    {
        _reached = value;
        _listener?.Report(_begun with { Fraction = value });
    }

    /// <summary>Ends the stage, whether or not all of it was needed.</summary>
    public void End()
    {
        if (_reached < 1)
            Report(1);
    }
}
