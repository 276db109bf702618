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
    public static void CheckReserved(
        string name,
        IEnumerable<VariantModel> variants,
        IReadOnlyCollection<string> ownProfiles,
        AttributeData metric,
        Violations violations)
    {
        // What stands for several variants may be called like a profile that holds them.
        var names = variants.SelectMany(variant => variant.Columns.Append(variant.Name));
        var taken = NameTemplate.IsReserved(name) ? name : names.FirstOrDefault(claimed => Owner(claimed, ownProfiles) is not null);
        if (taken is null)
            return;
        var why = $"has the name '{taken}', which is {Owner(taken, ownProfiles)}";
        violations.Add(NameRules.SameName, metric.NameLocation(), "metric", name, why);
    }

    /// <summary>Requires former names that are names, or templates with the placeholders of the name.</summary>
    public static void CheckFormerNames(
        string template, IReadOnlyCollection<string> ownProfiles, AttributeData metric, Violations violations)
    {
        var name = NameTemplate.DeclarationName(template);
        var formerNames = metric.Items("FormerNames");
        for (var i = 0; i < formerNames.Length; i++)
        {
            var location = metric.ItemLocation("FormerNames", i);
            var former = formerNames[i].Scalar() as string;
            var formerName = NameTemplate.DeclarationName(former ?? "");
            if (!NameTemplate.IsName(formerName))
            {
                var found = former is null ? "null" : $"'{former}'";
                violations.Add(NameRules.SameName, location, "metric", name, $"has the former name {found}: expected [a-z][a-z0-9_]*");
            }
            else if (Owner(formerName, ownProfiles) is { } owner)
            {
                violations.Add(NameRules.SameName, location, "metric", name, $"has the former name '{formerName}', which is {owner}");
            }
            else
            {
                CheckFormerPlaceholders(template, former!, location, violations);
            }
        }
    }

    private static string? Owner(string name, IReadOnlyCollection<string> ownProfiles)
    {
        if (NameTemplate.IsReserved(name))
            return "that of a profile of CellEval or of a column in every table of results";
        return ownProfiles.Contains(name, StringComparer.OrdinalIgnoreCase) ? "that of a profile of this assembly" : null;
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
