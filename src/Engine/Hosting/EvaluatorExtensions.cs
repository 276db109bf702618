using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CellEval.Engine;

/// <summary>Other ways to use an evaluator.</summary>
public static class EvaluatorExtensions
{
    /// <summary>Evaluates all cells together and hands out what became of each metric as soon as it is known.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="request">What to evaluate; its <see cref="EvaluationRequest.CellTypeColumn"/> must be null.</param>
    /// <param name="progress">Is told how far the run is; may be null.</param>
    /// <param name="cancellationToken">Stops the run; so does leaving the enumeration before its end.</param>
    /// <returns>The outcomes, in the order of results. The run does not wait for its reader.</returns>
    /// <exception cref="InputException">The inputs cannot be evaluated.</exception>
    /// <exception cref="RequestException">The request names what does not exist.</exception>
    public static async IAsyncEnumerable<MetricOutcome> StreamAsync(
        this IEvaluator evaluator,
        EvaluationRequest request,
        IProgress<EvaluationProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var outcomes = Channel.CreateUnbounded<MetricOutcome>(new UnboundedChannelOptions { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = RunAsync(
            evaluator, request with { MetricFinished = new Writer(outcomes, request.MetricFinished) }, outcomes, progress, stop.Token);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(CancellationToken.None))
                yield return outcome;
        }
        finally
        {
            // Nothing of the run goes on when the reader is told that it is over.
            await stop.CancelAsync();
            await run;
        }
    }

    private static async Task RunAsync(
        IEvaluator evaluator,
        EvaluationRequest request,
        Channel<MetricOutcome> outcomes,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        try
        {
            await evaluator.EvaluateAsync(request, progress, cancellationToken);
            outcomes.Writer.Complete();
        }
        catch (Exception exception)
        {
            outcomes.Writer.Complete(exception);
        }
    }

    private sealed class Writer(Channel<MetricOutcome> outcomes, IProgress<MetricOutcome>? next) : IProgress<MetricOutcome>
    {
        public void Report(MetricOutcome value)
        {
            outcomes.Writer.TryWrite(value);
            next?.Report(value);
        }
    }
}
