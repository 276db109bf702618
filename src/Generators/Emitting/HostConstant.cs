namespace CellEval.Generators.Emitting;

/// <summary>A name that a host has a constant for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Summary">What its documentation says.</param>
internal sealed record HostConstant(string Name, string Summary);
