using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A class marked with <see cref="StrategyAttribute"/>. Generated.</summary>
/// <param name="StrategyType">The interface that it implements.</param>
/// <param name="Name">The name that chooses it.</param>
/// <param name="Create">Makes it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StrategyDeclaration(Type StrategyType, string Name, Func<IStrategy> Create);
