namespace CellEval.Generators.Models;

/// <summary>A profile that this assembly declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="From">What it is composed of; empty without.</param>
internal sealed record ProfileModel(string Name, string Description, string From);
