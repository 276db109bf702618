using CellEval.Generators.Models;

namespace CellEval.Generators.Emitting;

/// <summary>Prints a swept parameter or an option.</summary>
internal static class ParameterEmitter
{
    public static void Emit(CodeWriter writer, ParameterModel parameter) => writer
        .Line("new()")
        .Block("{", () => Properties(writer, parameter), "},");

    private static void Properties(CodeWriter writer, ParameterModel parameter)
    {
        writer.Line($"Name = {Literals.Text(parameter.Name)},");
        writer.Line($"Type = {GeneratedFile.SourceGenModel}.ParameterType.{parameter.Kind},");
        if (parameter.IsNullable)
            writer.Line("IsNullable = true,");
        if (parameter.IsSwept)
            writer.Line("IsSwept = true,");
        if (parameter.IsObsmKey)
            writer.Line("IsObsmKey = true,");
        if (parameter.Description.Length > 0)
            writer.Text("Description = ", parameter.Description, ",");
        if (parameter.Range is { } range)
            writer.Object("Range = ", [.. Range(range)]);
        if (parameter.DefaultValue.Kind == ConstantKind.Text)
            writer.Text("DefaultValue = ", parameter.DefaultValue.Text, ",");
        else if (parameter.DefaultValue.Kind != ConstantKind.Null)
            writer.Line($"DefaultValue = {Literals.Of(parameter.DefaultValue)},");
        if (parameter.Members.Count > 0)
            writer.Line("Members =").Block("[", () => Members(writer, parameter), "],");
        if (parameter.StrategyType is { } strategy)
            writer.Line($"StrategyType = typeof({strategy}),");
    }

    private static IEnumerable<string> Range(RangeModel range)
    {
        if (range.Minimum is { } minimum)
            yield return $"Minimum = {Literals.Of(minimum)}";
        if (range.Maximum is { } maximum)
            yield return $"Maximum = {Literals.Of(maximum)}";
        if (range.MinimumIsExclusive)
            yield return "MinimumIsExclusive = true";
        if (range.MaximumIsExclusive)
            yield return "MaximumIsExclusive = true";
    }

    private static void Members(CodeWriter writer, ParameterModel parameter)
    {
        foreach (var member in parameter.Members)
            writer.New($"Name = {Literals.Text(member.Name)}", $"Value = {Literals.Of(member.Value)}");
    }
}
