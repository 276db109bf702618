using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Makes a variant for each combination of swept values, the first parameter the slowest.</summary>
internal static class VariantExpander
{
    public static EquatableArray<VariantModel> Expand(
        string template,
        IReadOnlyList<SweptParameter> swept,
        IReadOnlyList<OutputModel> outputs,
        IReadOnlyList<string> formerNames,
        AttributeData metric,
        Violations violations)
    {
        var variants = new List<VariantModel>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var values in Combinations(swept))
        {
            KeyValuePair<string, string>[] texts =
                [.. swept.Zip(values, static (parameter, value) => new KeyValuePair<string, string>(parameter.Name, value.Text))];
            var name = NameTemplate.Format(template, texts);
            var isAtN = swept.Zip(values, IsNullK).Any(static isNullK => isNullK);
            if (!NameTemplate.IsName(name, isAtN))
                violations.Add(NameRules.Name, metric.NameLocation(), name, "variant name");
            if (!names.Add(name))
                violations.Add(NameRules.SameName, metric.NameLocation(), "metric", template, $"has two variants called '{name}'");

            variants.Add(new VariantModel(
                name,
                values.Select(value => value.Value).ToEquatableArray(),
                Columns(name, outputs),
                FormerNames(template, name, formerNames, texts)));
        }

        return variants.ToEquatableArray();
    }

    private static bool IsNullK(SweptParameter parameter, SweptValue value) =>
        parameter.Name == NameTemplate.K && value.Value.Kind == ConstantKind.Null;

    // As the registry finds them at run time: those of the metric, and with them those of the variant.
    private static EquatableArray<string> FormerNames(
        string template, string variant, IReadOnlyList<string> formerNames, KeyValuePair<string, string>[] texts) =>
        formerNames.Select(NameTemplate.DeclarationName)
            .Concat(formerNames.Select(former => NameTemplate.FormerVariant(template, former, variant, texts)).OfType<string>())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToEquatableArray();

    private static EquatableArray<string> Columns(string variant, IReadOnlyList<OutputModel> outputs) =>
        outputs.Count == 0
            ? new EquatableArray<string>([variant])
            : outputs.Select(output => NameTemplate.Column(variant, output.Name)).ToEquatableArray();

    private static IEnumerable<IReadOnlyList<SweptValue>> Combinations(IEnumerable<SweptParameter> swept)
    {
        IEnumerable<IReadOnlyList<SweptValue>> combinations = [[]];
        foreach (var parameter in swept)
        {
            combinations = combinations.SelectMany(
                _ => parameter.Values, static (first, next) => (SweptValue[])[.. first, next]);
        }

        return combinations;
    }
}
