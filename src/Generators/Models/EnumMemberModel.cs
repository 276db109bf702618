namespace CellEval.Generators.Models;

/// <summary>A member of an option's enum.</summary>
/// <param name="Name">In snake case.</param>
/// <param name="Value">The member.</param>
internal sealed record EnumMemberModel(string Name, ConstantModel Value);
