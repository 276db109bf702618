using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Checks that all that the profiles of a host name is there.</summary>
internal sealed class HostProfileChecks
{
    private readonly string _host;
    private readonly EquatableArray<BroughtPluginModel> _plugins;
    private readonly Location _location;
    private readonly Violations _violations;
    private readonly HashSet<string> _metrics;
    private readonly ILookup<string, string> _composed;
    private readonly HashSet<string> _profiles;
    private readonly HashSet<string> _formerNames;

    public HostProfileChecks(
        AssemblyModel host, EquatableArray<BroughtPluginModel> plugins, Location location, Violations violations)
    {
        _host = host.Name;
        _plugins = plugins;
        _location = location;
        _violations = violations;
        var profiles = plugins.SelectMany(plugin => plugin.Profiles).ToList();
        _composed = profiles.ToLookup(
            profile => profile.Name, profile => profile.From, StringComparer.OrdinalIgnoreCase);
        _profiles = Set(BuiltInProfiles.Descriptions
            .Select(profile => profile.Key)
            .Concat(profiles.Select(profile => profile.Name)));
        _metrics = Set(plugins
            .SelectMany(plugin => plugin.Variants)
            .SelectMany(variant => new[] { variant.Name, variant.Metric }));
        _formerNames = Set(plugins.SelectMany(plugin => plugin.Variants).SelectMany(variant => variant.FormerNames));
    }

    public void Check()
    {
        CheckHosts();
        foreach (var plugin in _plugins)
        {
            foreach (var entry in plugin.Entries)
                CheckEntry(plugin, entry);
            foreach (var profile in plugin.Profiles.Where(profile => profile.From.Length > 0))
                CheckComposition(plugin, profile);
        }
    }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ProfileTerm> Terms(string from) =>
        (from.Length == 0 ? null : ProfileText.Parse(from)) ?? [];

    // Of two the registry would not know whose host it is.
    private void CheckHosts()
    {
        var hosts = _plugins.Where(plugin => plugin.IsHost).ToList();
        foreach (var host in hosts.Skip(1))
        {
            if (host.Entries.FirstOrDefault(entry => !MayAdd(host, entry)) is { } entry)
            {
                var why = $"cannot hold '{entry.Variant}': {hosts[0].Assembly} adds to profiles of others too, and only one host may";
                Report(entry.Profile, host, why);
            }
        }
    }

    private static bool MayAdd(BroughtPluginModel plugin, ProfileEntryModel entry) =>
        plugin.Profiles.Any(profile => profile.Name == entry.Profile) || BuiltInProfiles.MayAdd(plugin.Assembly, entry.Profile);

    private void CheckEntry(BroughtPluginModel plugin, ProfileEntryModel entry)
    {
        if (!MayAdd(plugin, entry)
            && !((plugin.Assembly == _host || plugin.IsHost) && _profiles.Contains(entry.Profile)))
        {
            Report(entry.Profile, plugin, $"is not its own, so it cannot add '{entry.Variant}'");
        }
        else if (!_metrics.Contains(entry.Variant))
        {
            ReportMissing(entry.Profile, plugin, entry.Variant);
        }
    }

    private void CheckComposition(BroughtPluginModel plugin, ProfileModel profile)
    {
        foreach (var term in Terms(profile.From))
        {
            var isMetric = term.Sign != ProfileTerm.Start
                && (_metrics.Contains(term.Name) || _formerNames.Contains(term.Name));
            if (!isMetric && !_profiles.Contains(term.Name))
                ReportMissing(profile.Name, plugin, term.Name);
        }

        if (Uses(profile.Name, profile.Name, new HashSet<string>(StringComparer.OrdinalIgnoreCase)))
            Report(profile.Name, plugin, "is composed of itself");
    }

    // What names a metric as well as a profile is the metric.
    private bool Uses(string profile, string sought, HashSet<string> seen) =>
        _composed[profile]
            .SelectMany(Terms)
            .Where(term => term.Sign == ProfileTerm.Start || !_metrics.Contains(term.Name))
            .Any(term =>
                term.Name.Equals(sought, StringComparison.OrdinalIgnoreCase)
                || (seen.Add(term.Name) && Uses(term.Name, sought, seen)));

    private void ReportMissing(string profile, BroughtPluginModel plugin, string name)
    {
        const string Remedy = "reference the assembly that does, or correct the name";
        Report(profile, plugin, $"names '{name}', which nobody brings: {Remedy}");
    }

    private void Report(string profile, BroughtPluginModel plugin, string why) =>
        _violations.Add(HostRules.Profile, _location, profile, plugin.Assembly, why);
}
