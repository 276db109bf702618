namespace CellEval.Generators.Models;

/// <summary>A variant's place in a profile.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Variant">The variant.</param>
internal sealed record ProfileEntryModel(string Profile, string Variant);
