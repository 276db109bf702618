namespace CellEval.Generators.Models;

/// <summary>Why a declaration is skipped.</summary>
/// <param name="Id">The rule that it violates.</param>
/// <param name="Message">What an analyzer says of it.</param>
internal sealed record SkippedModel(string Id, string Message);
