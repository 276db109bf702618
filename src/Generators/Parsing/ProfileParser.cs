using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads the profiles that an assembly declares.</summary>
internal static class ProfileParser
{
    public static bool IsDeclared(IAssemblySymbol assembly, string name) =>
        Declarations(assembly).Any(attribute => attribute.Text(0) == name);

    /// <summary>Lists the names that are declared, each once, in order.</summary>
    public static IEnumerable<string> Names(IAssemblySymbol assembly) => Declarations(assembly)
        .Select(attribute => attribute.Text(0))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Reads each declaration, with the attribute that it comes from.</summary>
    public static IEnumerable<(AttributeData Attribute, Parsed<ProfileModel> Profile)> Parse(IAssemblySymbol assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var composed = Declarations(assembly).ToLookup(
            attribute => attribute.Text(0) ?? "", attribute => attribute.Text("From"), StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in Declarations(assembly))
        {
            var name = attribute.Text(0) ?? "";
            var violations = new Violations();
            if (Fault(name, names) is { } fault)
                violations.Add(ProfileRules.ProfileDeclaration, attribute.Location(0, "name"), name, fault);
            var from = attribute.Text("From");
            if (from.Length > 0 && ProfileText.Parse(from) is null)
            {
                var why = $"is composed of '{from}': {ProfileText.Expected}";
                violations.Add(ProfileRules.ProfileDeclaration, attribute.Location("From"), name, why);
            }
            else if (Uses(from, name, composed, new HashSet<string>(StringComparer.OrdinalIgnoreCase)))
            {
                violations.Add(ProfileRules.ProfileDeclaration, attribute.Location("From"), name, "is composed of itself");
            }

            var model = violations.Count == 0 ? new ProfileModel(name, attribute.Text("Description"), from) : null;
            yield return (attribute, new Parsed<ProfileModel>(model, violations));
        }
    }

    private static bool Uses(string from, string sought, ILookup<string, string> composed, HashSet<string> seen) =>
        from.Length > 0
        && (ProfileText.Parse(from) ?? []).Any(term =>
            term.Name.Equals(sought, StringComparison.OrdinalIgnoreCase)
            || (seen.Add(term.Name) && composed[term.Name].Any(next => Uses(next, sought, composed, seen))));

    private static string? Fault(string name, HashSet<string> names)
    {
        if (!NameTemplate.IsName(name))
            return "has an invalid name: expected [a-z][a-z0-9_]*";
        if (BuiltInProfiles.Has(name))
            return "is built in: choose another name";
        return names.Add(name) ? null : "is declared twice";
    }

    private static IEnumerable<AttributeData> Declarations(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Where(attribute => attribute.AttributeClass.IsContract(ContractTypes.MetricProfile));
}
