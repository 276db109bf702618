namespace CellEval;

/// <summary>Marks a class that metrics can take as a parameter: what they share in a run.</summary>
/// <param name="kind">The kind of its metrics, <c>[a-z][a-z0-9_]*</c>: <c>de</c>, <c>anndata</c>, or one of its own.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MetricContextAttribute(string kind) : Attribute
{
    /// <summary>Gets the kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>
    /// Gets or sets the class that builds it, an <see cref="IContextProvider{TContext}"/>; the generated
    /// <c>Add…Metrics</c> registers it. Only CellEval's own contexts name none, as the engine provides them.
    /// </summary>
    public Type? Provider { get; set; }
}
