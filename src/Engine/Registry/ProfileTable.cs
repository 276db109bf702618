using CellEval.Naming;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>The profiles of a registry: built-in, of plugins, and composed of these.</summary>
internal sealed class ProfileTable
{
    private readonly MetricRegistry _registry;
    private readonly Dictionary<string, (string? Assembly, ProfileDeclaration Profile)> _declared;
    private readonly Dictionary<string, MetricProfile?> _built = new(StringComparer.OrdinalIgnoreCase);

    public ProfileTable(MetricRegistry registry, IEnumerable<PluginTable> plugins)
    {
        _registry = registry;
        var builtIn = BuiltInProfiles.Descriptions
            .Select(static profile => ((string?)null, new ProfileDeclaration { Name = profile.Key, Description = profile.Value }));
        var ofPlugins = plugins
            .SelectMany(static plugin => plugin.Profiles, static (plugin, profile) => ((string?)plugin.Assembly, profile));
        (string? Assembly, ProfileDeclaration Profile)[] all = [.. builtIn, .. ofPlugins];
        Names = [.. all.Select(static entry => entry.Profile.Name)];
        _declared = all.ToDictionary(static entry => entry.Profile.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<MetricProfile> All() => [.. Names.Select(name => Find(name)!)];

    /// <summary>Finds a profile by its name; those that others are composed of are built when they are asked for.</summary>
    public MetricProfile? Find(string name)
    {
        if (_built.TryGetValue(name, out var built))
            return built ?? throw new MetricRegistrationException($"The profile '{name}' is composed of itself.");
        if (!_declared.TryGetValue(name, out var declared))
            return null;

        _built.Add(name, null);
        var profile = Build(declared.Assembly, declared.Profile);
        _built[name] = profile;
        return profile;
    }

    /// <summary>Composes a profile from a text.</summary>
    public MetricProfile Compose(string text)
    {
        var terms = ProfileText.Parse(text)
            ?? throw new RequestException($"'{text}' is not a profile: {ProfileText.Expected}.");
        var nothing = new MetricProfile("", "", [], _registry);
        return terms.Aggregate(nothing, (profile, term) => term.Sign switch
        {
            ProfileTerm.Start => _registry.Profile(term.Name),
            ProfileTerm.More => profile.With(term.Name),
            _ => profile.Without(term.Name),
        });
    }

    private MetricProfile Build(string? assembly, ProfileDeclaration declared)
    {
        var named = _registry.Variants.Where(variant => variant.Profiles.Contains(declared.Name));
        var composed = declared.From.Length > 0 ? ComposeDeclared(assembly, declared).Variants : [];
        var profile = new MetricProfile(declared.Name, declared.Description, named.Concat(composed), _registry);
        foreach (var variant in profile.Variants.Where(variant => !variant.Profiles.Contains(declared.Name)))
            variant.Join(declared.Name);
        return profile;
    }

    private MetricProfile ComposeDeclared(string? assembly, ProfileDeclaration declared)
    {
        try
        {
            return Compose(declared.From);
        }
        catch (RequestException unknown)
        {
            throw new MetricRegistrationException(
                $"The profile '{declared.Name}' of {assembly} cannot be composed of '{declared.From}'. {unknown.Message}");
        }
    }
}
