namespace CellEval.Generators.Models;

/// <summary>A class marked with <c>[MetricHost]</c>.</summary>
/// <param name="Namespace">Its namespace as C# writes it; empty for the global one.</param>
/// <param name="Declarations">The heads of the types around it and its own, from the outside in.</param>
/// <param name="FullName">Its name in metadata.</param>
/// <param name="HoldsExtensions">Whether it can hold extension methods.</param>
internal sealed record HostModel(
    string Namespace, EquatableArray<string> Declarations, string FullName, bool HoldsExtensions);
