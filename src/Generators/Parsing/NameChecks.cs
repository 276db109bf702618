using CellEval.Generators.Diagnostics;
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

    public static void CheckFormerNames(string name, AttributeData metric, Violations violations)
    {
        var formerNames = metric.Items("FormerNames");
        for (var i = 0; i < formerNames.Length; i++)
        {
            var constant = formerNames[i];
            if (constant.Scalar() is not string formerName || !NameTemplate.IsName(formerName))
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
