using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A class marked with <see cref="StrategyAttribute"/>. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StrategyDeclaration
{
    /// <summary>Gets the interface that it implements.</summary>
    public required Type StrategyType { get; init; }

    /// <summary>Gets the name that chooses it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what makes it.</summary>
    public required Func<IStrategy> Create { get; init; }
}
