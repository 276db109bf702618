namespace CellEval;

/// <summary>
/// Registers a class under a name as an implementation of a strategy interface, such as <see cref="IDistance"/>. Swept
/// parameters of that interface take their values by these names.
/// </summary>
/// <param name="name">The name: <c>[a-z][a-z0-9_]*</c>, unique for the interface.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StrategyAttribute(string name) : Attribute
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;
}
