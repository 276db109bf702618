using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads which profiles a metric names.</summary>
internal sealed class ProfileEntryParser(string metric, string kind, Compilation compilation, Violations violations)
{
    /// <summary>Reads the entries of <c>[InProfile]</c>.</summary>
    /// <param name="method">The metric's method.</param>
    /// <param name="variants">Its variants; null where they are not known because of other violations.</param>
    public IReadOnlyList<ProfileEntryModel> Parse(IMethodSymbol method, IReadOnlyList<VariantModel>? variants)
    {
        var entries = new List<ProfileEntryModel>();
        foreach (var attribute in method.GetAttributes())
        {
            if (!attribute.AttributeClass.IsContract(ContractTypes.InProfile))
                continue;
            var profile = attribute.Text(0) ?? "";
            if (Fault(profile) is { } fault)
                violations.Add(ProfileRules.Profile, attribute.Location(0, "profile"), metric, profile, fault);
            else if (variants is not null)
                Add(entries, attribute, profile, variants);
        }

        return entries;
    }

    private void Add(
        List<ProfileEntryModel> entries, AttributeData attribute, string profile, IReadOnlyList<VariantModel> variants)
    {
        var variant = attribute.Text(1);
        var names = variants.Select(candidate => candidate.Name);
        string[] named = [.. names.Where(name => variant is null || name == variant)];
        if (named.Length == 0)
        {
            var existing = string.Join(", ", names);
            violations.Add(ProfileRules.NoVariant, Location(), metric, variant ?? "", profile, existing);
        }

        foreach (var name in named)
        {
            var entry = new ProfileEntryModel(profile, name);
            if (entries.Contains(entry))
                violations.Add(NameRules.SameName, Location(), "metric", metric, $"puts '{name}' into the profile '{profile}' twice");
            else
                entries.Add(entry);
        }

        Location Location() => attribute.Location(1, "variant");
    }

    private string? Fault(string profile)
    {
        if (ProfileParser.IsDeclared(compilation.Assembly, profile))
            return null;
        if (BuiltInProfiles.Open.Contains(profile) && kind is BuiltInProfiles.DeKind or BuiltInProfiles.AnnDataKind)
        {
            return BuiltInProfiles.Joins(kind, profile)
                ? $"metrics of the kind {kind} are in it already, so remove [InProfile]"
                : $"it holds metrics of another kind than {kind}";
        }

        if (BuiltInProfiles.MayAdd(compilation.Assembly.Name, profile) || HostProfiles.Of(compilation).Contains(profile))
            return null;
        var why = BuiltInProfiles.Has(profile) ? "only CellEval and hosts add to it" : "there is no such profile";
        return why + Remedy(BuiltInProfiles.Has(profile) ? "another" : "it");
    }

    private string Remedy(string declared)
    {
        var joinsOpen = kind is BuiltInProfiles.DeKind or BuiltInProfiles.AnnDataKind;
        var possible = ProfileParser.Names(compilation.Assembly)
            .Concat(joinsOpen ? [] : BuiltInProfiles.Open)
            .Concat(HostProfiles.Of(compilation).Where(profile => !BuiltInProfiles.Open.Contains(profile)))
            .ToArray();
        return possible.Length == 0
            ? $"; declare {declared} with [assembly: MetricProfile]"
            : $"; name {(possible.Length == 1 ? "" : "one of ")}{string.Join(", ", possible)}, or declare {declared} with [assembly: MetricProfile]";
    }
}
