namespace CellEval.Generators.Models;

/// <summary>A strategy's interface, the same in whatever assembly it is seen from.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Identity">Its full name and its assembly.</param>
/// <param name="IsContract">Whether it is one of CellEval's.</param>
internal sealed record InterfaceModel(string Name, string Identity, bool IsContract);
