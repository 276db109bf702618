namespace CellEval.Generators.Models;

/// <summary>
/// What came of a declaration: a model, or the reasons to skip it; neither where there is nothing to generate.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Skipped">The reasons.</param>
internal sealed record DeclarationModel<T>(T? Model, EquatableArray<SkippedModel> Skipped)
    where T : class, IEquatable<T>;
