using System.Globalization;
using System.Text;
using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

/// <summary>Writes down everything that a registry knows of its metrics.</summary>
internal static class RegistryText
{
    public static string Metrics(MetricRegistry registry)
    {
        var text = new StringBuilder();
        foreach (var metric in registry.Metrics)
        {
            var declaration = metric.Declaration;
            Line(text, metric.Name);
            Line(text, $"    {declaration.Description}");
            Line(text, $"    assembly {metric.Assembly}, order {declaration.Order}, version {declaration.Version}");
            Line(text, $"    kind {declaration.Kind}, best {declaration.Best}, scalar {Yes(declaration.IsScalar)}, "
                + $"corrected to full depth {Yes(declaration.CorrectToFullDepth)}");
            Line(text, $"    takes {string.Join(", ", declaration.Contexts.Concat(declaration.Services).Select(type => type.Name))}");
            if (declaration.FormerNames.Count > 0)
                Line(text, $"    formerly {string.Join(", ", declaration.FormerNames)}");
            foreach (var parameter in metric.SweptParameters)
                Line(text, $"    swept {Type(registry, parameter)}");
            foreach (var option in metric.Options)
            {
                Line(text, $"    option {Type(registry, option)} = {Spell(option, option.DefaultValue)}");
                Line(text, $"        {option.Description}");
            }

            foreach (var variant in metric.Variants)
            {
                var swept = metric.SweptParameters.Zip(
                    variant.SweptValues, (parameter, value) => $" {parameter.Name}={Spell(parameter, value)}");
                Line(text, $"    variant {variant.Name}{string.Concat(swept)}");
                Line(text, $"        columns {string.Join(", ", variant.Columns)}");
                Line(text, $"        profiles {string.Join(", ", variant.Profiles)}");
            }

            Line(text, "");
        }

        return text.ToString();
    }

    public static string Profiles(MetricRegistry registry)
    {
        var text = new StringBuilder();
        foreach (var profile in registry.Profiles)
        {
            Line(text, $"{profile.Name}: {profile.Description}");
            foreach (var variant in profile.Variants)
                Line(text, $"    {string.Join(", ", variant.Columns)}");
            Line(text, "");
        }

        return text.ToString();
    }

    private static string Type(MetricRegistry registry, ParameterDeclaration parameter) =>
        $"{parameter.Name}: {parameter.Type}, {registry.DescribeValues(parameter)}"
        + (parameter.IsObsmKey ? ", a key of obsm" : "");

    private static string Spell(ParameterDeclaration parameter, object? value) =>
        parameter.Members.FirstOrDefault(member => member.Value.Equals(value))?.Name
        ?? Convert.ToString(value, CultureInfo.InvariantCulture) switch
        {
            null or "" => "null",
            var spelt => spelt,
        };

    private static string Yes(bool value) => value ? "yes" : "no";

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
