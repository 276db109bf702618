using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Checks a metric's name and its former names.</summary>
internal static class NameChecks
{
    public static void CheckName(string template, AttributeData metric, Violations violations)
    {
        if (!NameTemplate.IsName(NameTemplate.DeclarationName(template)))
            violations.Add(NameRules.Name, metric.NameLocation(), template, "metric name");
    }

    /// <summary>Requires names that nothing else in results and profiles has.</summary>
    public static void CheckReserved(string name, IEnumerable<VariantModel> variants, AttributeData metric, Violations violations)
    {
        var names = variants.SelectMany(variant => variant.Columns.Append(variant.Name)).Prepend(name);
        if (names.FirstOrDefault(NameTemplate.IsReserved) is { } reserved)
            violations.Add(NameRules.SameName, metric.NameLocation(), name, reserved, "the name of a profile or of a column in every table of results");
    }

    /// <summary>Requires former names that are names, or templates with the placeholders of the name.</summary>
    public static void CheckFormerNames(string template, AttributeData metric, Violations violations)
    {
        var name = NameTemplate.DeclarationName(template);
        var formerNames = metric.Items("FormerNames");
        for (var i = 0; i < formerNames.Length; i++)
        {
            var constant = formerNames[i];
            if (constant.Scalar() is string formerName && NameTemplate.IsName(NameTemplate.DeclarationName(formerName)))
            {
                CheckFormerPlaceholders(template, formerName, metric.ItemLocation("FormerNames", i), violations);
            }
            else
            {
                violations.Add(
                    NameRules.SameName,
                    metric.ItemLocation("FormerNames", i),
                    name,
                    constant.Scalar() ?? "null",
                    "a former name that is not [a-z][a-z0-9_]*");
            }
        }
    }

    private static void CheckFormerPlaceholders(string template, string formerName, Location location, Violations violations)
    {
        var placeholders = NameTemplate.Placeholders(template);
        var former = NameTemplate.Placeholders(formerName);
        if (former.Count == 0 && NameTemplate.EndsWithPlaceholders(template))
            return;
        if (!former.OrderBy(name => name, StringComparer.Ordinal).SequenceEqual(placeholders.OrderBy(name => name, StringComparer.Ordinal)))
        {
            var expected = string.Join(" and ", placeholders.Select(name => "{" + name + "}"));
            violations.Add(
                NameRules.Placeholder,
                location,
                formerName,
                expected.Length == 0 ? "has placeholders, and the metric's name has none" : $"is a former name that needs {expected}, each once");
        }
    }

    /// <summary>Requires one placeholder for each swept parameter but k, and no other.</summary>
    public static void CheckPlaceholders(
        string template, IReadOnlyList<SweptParameter> swept, AttributeData metric, Violations violations)
    {
        var expected = swept.Select(parameter => parameter.Name).Where(name => name != NameTemplate.K).ToList();
        var found = NameTemplate.Placeholders(template);
        foreach (var name in expected.Where(name => !found.Contains(name)))
        {
            violations.Add(
                NameRules.Placeholder, metric.NameLocation(), template, $"has no placeholder {{{name}}} for the swept parameter");
        }

        foreach (var group in found.GroupBy(name => name))
        {
            if (!expected.Contains(group.Key))
            {
                var why = group.Key == NameTemplate.K
                    ? "whose values are appended to the name"
                    : "which is no swept parameter";
                violations.Add(
                    NameRules.Placeholder,
                    metric.NameLocation(),
                    template,
                    $"has the placeholder {{{group.Key}}}, {why}");
            }
            else if (group.Count() > 1)
            {
                violations.Add(
                    NameRules.Placeholder,
                    metric.NameLocation(),
                    template,
                    $"has the placeholder {{{group.Key}}} more than once");
            }
        }
    }
}
