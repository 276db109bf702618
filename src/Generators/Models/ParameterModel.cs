namespace CellEval.Generators.Models;

/// <summary>A swept parameter or an option.</summary>
internal sealed record ParameterModel
{
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    public bool IsNullable { get; init; }

    public bool IsSwept { get; init; }

    public bool IsObsmKey { get; init; }

    public string Description { get; init; } = "";

    public RangeModel? Range { get; init; }

    public ConstantModel DefaultValue { get; init; } = ConstantModel.Null;

    public EquatableArray<EnumMemberModel> Members { get; init; }

    public string? StrategyType { get; init; }

    /// <summary>Gets the strategy's interface as hosts know it.</summary>
    public InterfaceModel? StrategyInterface { get; init; }
}
