using CellEval.Engine;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Testing;

/// <summary>
/// Runs metrics of plugins on small inputs, by name and through the evaluator: what a test sees is what a user gets.
/// May be used by several threads.
/// </summary>
public sealed class MetricHarness : IDisposable
{
    private readonly Action<IServiceCollection> _configure;
    private readonly ServiceProvider _services;

    private MetricHarness(Action<IServiceCollection> configure)
    {
        _configure = configure;
        _services = Provide(configure);
        Registry = _services.GetRequiredService<MetricRegistry>();
    }

    /// <summary>Gets the registry of the plugins' metrics.</summary>
    public MetricRegistry Registry { get; }

    /// <summary>Makes a harness.</summary>
    /// <param name="configure">
    /// Registers the plugins, each with its generated method, and services that their metrics take:
    /// <c>services => services.AddAcmeMetrics()</c>.
    /// </param>
    /// <returns>The harness.</returns>
    /// <exception cref="MetricRegistrationException">The plugins do not fit together.</exception>
    public static MetricHarness For(Action<IServiceCollection> configure) => new(configure);

    /// <summary>Evaluates one variant.</summary>
    /// <param name="metric">
    /// A variant (<c>overlap_at_50</c>), one of its columns, or a variant that nobody declared (<c>overlap:k=7</c>); of several columns the
    /// output stands behind it (<c>overlap:k=7:real</c>).
    /// </param>
    /// <param name="input">The input.</param>
    /// <param name="options">Options in snake case with their values: <c>("fdr_threshold", 0.01)</c>.</param>
    /// <returns>The column's values.</returns>
    /// <exception cref="MetricFailedException">The metric threw.</exception>
    /// <exception cref="RequestException">
    /// There is no such metric or option, or the option does not take the value; the message lists what there is.
    /// </exception>
    /// <exception cref="ArgumentException">The variant has several columns, of which none is named.</exception>
    /// <exception cref="InputException">The input cannot be evaluated.</exception>
    public MetricValues Evaluate(string metric, MetricInput input, params (string Option, object? Value)[] options)
    {
        var request = VariantSelection.Of(Registry, metric, options);
        var result = Evaluate(input, request.Metrics);
        var outcome = result.Outcomes.Single();
        if (outcome.Status == MetricStatus.Failed)
            throw new MetricFailedException(outcome.Variant.Name, outcome.Reason!, input);
        var columns = outcome.Columns;
        return MetricValues.Of(
            columns.FirstOrDefault(column => column.Name.Equals(request.Column, StringComparison.OrdinalIgnoreCase))
                ?? (columns is [var only] && request.Column == outcome.Variant.Name
                    ? only
                    : throw new ArgumentException($"{metric} is no column: name one of {string.Join(", ", request.Names)}.", nameof(metric))),
            result.Perturbations);
    }

    /// <summary>Evaluates a selection of metrics.</summary>
    /// <param name="input">The input.</param>
    /// <param name="metrics">The selection.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads.</param>
    /// <returns>What the evaluator gives; a metric that failed is in it as failed.</returns>
    public EvaluationResult Evaluate(MetricInput input, MetricSelection metrics, int maxDegreeOfParallelism = 1) =>
        Run(_services, input.ToRequest() with { Metrics = metrics, MaxDegreeOfParallelism = maxDegreeOfParallelism });

    /// <summary>
    /// Builds a context as a run does, with its own provider: for a direct call of a metric's method.
    /// </summary>
    /// <typeparam name="TContext">A context of CellEval, or of one of the plugins.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="obsmKeys">Embeddings that the context shall read.</param>
    /// <returns>The context.</returns>
    /// <exception cref="InputException">The input cannot be evaluated.</exception>
    public TContext Context<TContext>(MetricInput input, params string[] obsmKeys)
        where TContext : class
    {
        var capture = new CapturePlugin<TContext>();
        using var services = Provide(collection =>
        {
            _configure(collection);
            collection.AddSingleton<MetricPlugin>(capture);
        });
        var result = Run(services, input.ToRequest() with { Metrics = CapturePlugin<TContext>.Selection(obsmKeys) });
        return capture.Captured
            ?? throw new InvalidOperationException(result.Failures.FirstOrDefault()?.Reason ?? "The context was not built.");
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    private static ServiceProvider Provide(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection().AddCellEval();
        configure(services);
        return services.BuildServiceProvider();
    }

    private static EvaluationResult Run(IServiceProvider services, EvaluationRequest request) =>
        services.GetRequiredService<IEvaluator>().EvaluateAsync(request).GetAwaiter().GetResult();
}
