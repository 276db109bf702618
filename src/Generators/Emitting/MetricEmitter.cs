using System.Globalization;
using CellEval.Generators.Models;

namespace CellEval.Generators.Emitting;

/// <summary>Prints one declaration of the table; what has its default value is left out.</summary>
internal static class MetricEmitter
{
    public static void Emit(CodeWriter writer, MetricModel metric) => writer
        .Line("new()")
        .Block("{", () => Properties(writer, metric), "},");

    private static void Properties(CodeWriter writer, MetricModel metric)
    {
        writer.Line($"Name = {Literals.Text(metric.Name)},");
        writer.Line($"NameTemplate = {Literals.Text(metric.NameTemplate)},");
        writer.Line($"Kind = {Literals.Text(metric.Kind)},");
        if (metric.Best != ConstantModel.Null)
            writer.Line($"Best = {Literals.Of(metric.Best)},");
        if (metric.Version != 1)
            writer.Line($"Version = {metric.Version.ToString(CultureInfo.InvariantCulture)},");
        if (metric.Order != 0)
            writer.Line($"Order = {metric.Order.ToString(CultureInfo.InvariantCulture)},");
        if (metric.Description.Length > 0)
            writer.Text("Description = ", metric.Description, ",");
        OptionalList(writer, "FormerNames", metric.FormerNames.Select(Literals.Text));
        if (metric.CorrectToFullDepth)
            writer.Line("CorrectToFullDepth = true,");
        OptionalList(writer, "Contexts", metric.Contexts.Select(TypeOf));
        if (metric.Parameters.Count > 0)
            writer.Line("Parameters =").Block("[", () => Parameters(writer, metric), "],");
        OptionalList(writer, "Services", metric.Services.Select(TypeOf));
        if (metric.IsScalar)
            writer.Line("IsScalar = true,");
        OptionalList(writer, "Outputs", metric.Outputs.Select(output => Literals.Text(output.Name)));
        writer.Line("Variants =").Block("[", () => Variants(writer, metric), "],");
        if (metric.Profiles.Count > 0)
            writer.Line("Profiles =").Block("[", () => Profiles(writer, metric), "],");
        CallEmitter.Emit(writer, metric);
    }

    private static void Parameters(CodeWriter writer, MetricModel metric)
    {
        foreach (var parameter in metric.Parameters)
            ParameterEmitter.Emit(writer, parameter);
    }

    private static void Variants(CodeWriter writer, MetricModel metric)
    {
        foreach (var variant in metric.Variants)
        {
            var name = $"Name = {Literals.Text(variant.Name)}";
            var values = $"SweptValues = [{string.Join(", ", variant.SweptValues.Select(Literals.Of))}]";
            var columns = $"Columns = [{string.Join(", ", variant.Columns.Select(Literals.Text))}]";
            writer.New(variant.SweptValues.Count == 0 ? [name, columns] : [name, values, columns]);
        }
    }

    private static void Profiles(CodeWriter writer, MetricModel metric)
    {
        foreach (var entry in metric.Profiles)
            writer.New($"Profile = {Literals.Text(entry.Profile)}", $"Variant = {Literals.Text(entry.Variant)}");
    }

    private static void OptionalList(CodeWriter writer, string property, IEnumerable<string> items)
    {
        string[] list = [.. items];
        if (list.Length > 0)
            writer.List($"{property} = ", list, ",");
    }

    private static string TypeOf(string type) => $"typeof({type})";
}
