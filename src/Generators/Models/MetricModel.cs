namespace CellEval.Generators.Models;

/// <summary>A method marked with <c>[Metric]</c>.</summary>
internal sealed record MetricModel
{
    public required string Name { get; init; }

    public required string NameTemplate { get; init; }

    public required string Kind { get; init; }

    public required ConstantModel Best { get; init; }

    public required int Version { get; init; }

    public required int Order { get; init; }

    public required string Description { get; init; }

    public required EquatableArray<string> FormerNames { get; init; }

    public required bool CorrectToFullDepth { get; init; }

    public required EquatableArray<string> Contexts { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required EquatableArray<string> Services { get; init; }

    public required bool IsScalar { get; init; }

    public required EquatableArray<OutputModel> Outputs { get; init; }

    public required EquatableArray<VariantModel> Variants { get; init; }

    public required EquatableArray<ProfileEntryModel> Profiles { get; init; }

    /// <summary>Gets the method with its type, as C# calls it.</summary>
    public required string Method { get; init; }

    public required EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>Lists the strategies that the variants need, each once.</summary>
    public IEnumerable<StrategyUseModel> Uses()
    {
        var swept = Parameters.Where(parameter => parameter.IsSwept).ToList();
        var seen = new HashSet<BroughtStrategyModel>();
        foreach (var variant in Variants)
        {
            for (var i = 0; i < swept.Count; i++)
            {
                if (swept[i] is not { StrategyInterface: { } known, StrategyType: { } type })
                    continue;
                var strategy = new BroughtStrategyModel(known, variant.SweptValues[i].Text);
                if (seen.Add(strategy))
                    yield return new StrategyUseModel(strategy, type, variant.Name);
            }
        }
    }

    /// <summary>Gets the warnings that calling the method gives, such as those of obsolete methods.</summary>
    public required EquatableArray<string> Warnings { get; init; }
}
