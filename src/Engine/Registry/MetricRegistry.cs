using CellEval.Naming;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>All metrics, profiles, contexts and strategies of the registered plugins, in the order of results.</summary>
/// <remarks>
/// CellEval's own metrics come first, those on DE tables before those on screens; plugins follow by assembly name. Within
/// an assembly the order is <see cref="MetricAttribute.Order"/>, then that of the generated table.
/// </remarks>
public sealed class MetricRegistry
{
    private readonly Dictionary<string, MetricVariant> _variants = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MetricVariant> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RegisteredMetric> _metrics = new(StringComparer.OrdinalIgnoreCase);
    private readonly ProfileTable _profiles;
    private readonly Dictionary<Type, ContextDeclaration> _contexts = [];
    private readonly Dictionary<Type, Dictionary<string, (IStrategy Strategy, string Assembly)>> _strategies = [];

    /// <summary>Makes the registry.</summary>
    /// <param name="plugins">The registered plugins, in any order.</param>
    /// <param name="hostContexts">The contexts that the host provides.</param>
    /// <exception cref="MetricRegistrationException">
    /// Two plugins declare one name, one that is no host adds to a profile that is not its own, two are hosts, one needs a newer contract, or one throws.
    /// </exception>
    public MetricRegistry(IEnumerable<MetricPlugin> plugins, IEnumerable<ContextDeclaration> hostContexts)
    {
        PluginTable[] ordered = [.. plugins
            .OrderBy(plugin => PlaceOf(plugin.AssemblyName))
            .ThenBy(plugin => plugin.AssemblyName, StringComparer.Ordinal)
            .Select(PluginTable.Read)];
        RequireOneHost(ordered);

        foreach (var context in hostContexts.Concat(ordered.SelectMany(plugin => plugin.Contexts)))
            _contexts.TryAdd(context.ContextType, context);
        foreach (var plugin in ordered)
            AddStrategies(plugin);

        var profileOwners = ProfileOwners(ordered);
        Metrics = [.. ordered.SelectMany(plugin => plugin.Metrics
            .OrderBy(metric => metric.Order)
            .Select(metric => Register(plugin, metric, profileOwners)))];
        FormerNames = new FormerNames(Metrics, name => FindMetric(name) ?? _names.GetValueOrDefault(name)?.Metric);
        Variants = [.. Metrics.SelectMany(metric => metric.Variants)];
        _profiles = new ProfileTable(this, ordered);
        Profiles = _profiles.All();
    }

    /// <summary>Gets all metrics, in the order of results.</summary>
    public IReadOnlyList<RegisteredMetric> Metrics { get; }

    /// <summary>Gets all declared variants, in the order of results.</summary>
    public IReadOnlyList<MetricVariant> Variants { get; }

    /// <summary>Gets all profiles: the built-in ones, then those of plugins.</summary>
    public IReadOnlyList<MetricProfile> Profiles { get; }

    internal FormerNames FormerNames { get; }

    /// <summary>Resolves a profile, or composes one.</summary>
    /// <param name="name">
    /// The name, in any case; or names with signs, read in order: <c>full,-overlap_at_N,+my_metric</c> starts with a profile,
    /// <c>+overlap_at_N,+mae</c> with nothing. What is added or taken away is a variant, a metric or a profile, looked for in
    /// this order.
    /// </param>
    /// <returns>The profile.</returns>
    /// <exception cref="RequestException">A name does not exist, or the text has another form. The message lists all.</exception>
    public MetricProfile Profile(string name) =>
        _profiles.Find(name)
        ?? (ProfileText.IsComposed(name) ? _profiles.Compose(name) : throw RequestException.Unknown("profile", name, _profiles.Names));

    /// <summary>Finds a metric by its name.</summary>
    /// <param name="name">The name without swept values, in any case.</param>
    /// <returns>The metric, or null.</returns>
    public RegisteredMetric? FindMetric(string name) => _metrics.GetValueOrDefault(name);

    /// <summary>Finds a declared variant by its name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The variant, or null.</returns>
    public MetricVariant? FindVariant(string name) => _variants.GetValueOrDefault(name);

    /// <summary>Finds the declared variant that writes a column.</summary>
    /// <param name="column">The column, in any case.</param>
    /// <returns>The variant, or null.</returns>
    public MetricVariant? FindVariantOfColumn(string column) =>
        Variants.FirstOrDefault(variant => variant.Columns.Contains(column, StringComparer.OrdinalIgnoreCase));

    /// <summary>Finds a strategy by its name.</summary>
    /// <param name="strategyType">The interface.</param>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The strategy, or null.</returns>
    public IStrategy? FindStrategy(Type strategyType, string name) =>
        _strategies.GetValueOrDefault(strategyType)?.GetValueOrDefault(name).Strategy;

    /// <summary>Gets a strategy that must exist.</summary>
    /// <typeparam name="TStrategy">The interface.</typeparam>
    /// <param name="what">What the interface is called in a message: <c>baseline</c>.</param>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The strategy.</returns>
    /// <exception cref="RequestException">There is none of that name; the message lists what exists.</exception>
    public TStrategy Strategy<TStrategy>(string what, string name)
        where TStrategy : IStrategy =>
        FindStrategy(typeof(TStrategy), name) is TStrategy found
            ? found
            : throw RequestException.Unknown(what, name, StrategyNames(typeof(TStrategy)));

    /// <summary>Lists the names of the strategies of an interface.</summary>
    /// <param name="strategyType">The interface.</param>
    /// <returns>The names, sorted.</returns>
    public IReadOnlyList<string> StrategyNames(Type strategyType) =>
        _strategies.TryGetValue(strategyType, out var byName) ? [.. byName.Keys.Order(StringComparer.Ordinal)] : [];

    /// <summary>Says what values a swept parameter or an option takes.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Words such as <c>a whole number, or none</c> or <c>one of l1, l2</c>.</returns>
    public string DescribeValues(ParameterDeclaration parameter)
    {
        var values = parameter.Type switch
        {
            ParameterType.Flag => "true or false",
            _ when parameter.Range is { } range => range.Describe(parameter.Type),
            _ when ParameterText.IsK(parameter) => "a whole number of 1 or more",
            ParameterType.WholeNumber or ParameterType.LongWholeNumber => "a whole number",
            ParameterType.Number => "a number or NaN",
            ParameterType.Text => "a text",
            ParameterType.Choice => "one of " + string.Join(", ", parameter.Members.Select(member => member.Name)),
            _ => "one of " + string.Join(", ", StrategyNames(parameter.StrategyType!)),
        };
        if (!parameter.IsNullable)
            return values;
        var none = ParameterText.NullOf(parameter);
        return $"{values}, or {(none.Length == 0 ? "an empty value" : none)}";
    }

    /// <summary>Gets the names of all metrics, variants and columns.</summary>
    internal IEnumerable<string> AllNames =>
        Metrics.Select(metric => metric.Name).Concat(_names.Keys).Distinct(StringComparer.OrdinalIgnoreCase);

    internal IEnumerable<MetricVariant> Named(string name)
    {
        if (FindVariant(name) is { } variant)
            return [variant];
        return FindMetric(name)?.Variants
            ?? _profiles.Find(name)?.Variants
            ?? (FormerNames.Find(name, []) is { } current ? Named(current) : null)
            ?? throw RequestException.Unknown(
                "variant, metric or profile",
                name,
                Variants.Select(existing => existing.Name)
                    .Concat(_metrics.Keys.Order(StringComparer.Ordinal))
                    .Concat(_profiles.Names)
                    .Distinct(StringComparer.Ordinal));
    }

    /// <summary>Finds a context; null where a provider needs one that nobody brings.</summary>
    internal ContextDeclaration? FindContext(Type contextType) => _contexts.GetValueOrDefault(contextType);

    private static int PlaceOf(string assembly)
    {
        for (var place = 0; place < BuiltInProfiles.Contributors.Count; place++)
        {
            if (BuiltInProfiles.Contributors[place] == assembly)
                return place;
        }

        return int.MaxValue;
    }

    private static void RequireOneHost(IEnumerable<PluginTable> plugins)
    {
        if (plugins.Where(plugin => plugin.IsHost).Select(plugin => plugin.Assembly).ToList() is [var first, var second, ..])
        {
            throw new MetricRegistrationException(
                $"Both {first} and {second} add metrics to profiles that are not their own, as only the host may: take [InProfile] away in one.");
        }
    }

    private static Dictionary<string, string> ProfileOwners(IEnumerable<PluginTable> plugins)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var plugin in plugins)
        {
            foreach (var profile in plugin.Profiles)
            {
                if (BuiltInProfiles.Has(profile.Name))
                    throw new MetricRegistrationException($"{plugin.Assembly} declares the built-in profile '{profile.Name}'.");
                if (!owners.TryAdd(profile.Name, plugin.Assembly))
                {
                    throw new MetricRegistrationException(
                        $"The profile '{profile.Name}' is declared by both {owners[profile.Name]} and {plugin.Assembly}.");
                }
            }
        }

        return owners;
    }

    private RegisteredMetric Register(
        PluginTable plugin, MetricDeclaration declaration, Dictionary<string, string> profileOwners)
    {
        foreach (var entry in declaration.Profiles)
        {
            var allowed = profileOwners.TryGetValue(entry.Profile, out var owner)
                ? owner == plugin.Assembly || plugin.IsHost
                : BuiltInProfiles.MayAdd(plugin.Assembly, entry.Profile) || (plugin.IsHost && BuiltInProfiles.Has(entry.Profile));
            if (!allowed)
            {
                throw new MetricRegistrationException(
                    $"{plugin.Assembly} puts '{entry.Variant}' into the profile '{entry.Profile}', which is not its own.");
            }
        }

        string[] openProfiles = [.. BuiltInProfiles.Open.Where(open => BuiltInProfiles.Joins(declaration.Kind, open))];
        var metric = new RegisteredMetric(declaration, plugin.Assembly, openProfiles);
        if (!_metrics.TryAdd(metric.Name, metric))
            throw Collision("metric", metric.Name, _metrics[metric.Name], metric);

        RequireContexts(metric);
        foreach (var variant in metric.Variants)
        {
            RequireStrategies(variant);
            Claim("variant", variant.Name, variant);
            foreach (var column in variant.Columns)
                Claim("column", column, variant);
            _variants.Add(variant.Name, variant);
        }

        return metric;
    }

    private void RequireContexts(RegisteredMetric metric)
    {
        if (metric.Declaration.Contexts.FirstOrDefault(context => !_contexts.ContainsKey(context)) is { } missing)
        {
            throw new MetricRegistrationException(
                $"The metric {metric.Name} of {metric.Assembly} takes the context {TypeText.FullOf(missing)}, and no plugin brings a provider of it. "
                + $"Register the metrics of {missing.Assembly.GetName().Name} too, or name a provider in its [MetricContext].");
        }
    }

    private void RequireStrategies(MetricVariant variant)
    {
        foreach (var (parameter, value) in variant.Metric.SweptParameters.Zip(variant.SweptValues))
        {
            if (parameter.Type == ParameterType.Strategy && value is string name && FindStrategy(parameter.StrategyType!, name) is null)
            {
                throw new MetricRegistrationException(
                    $"The variant {variant.Name} of {variant.Metric.Assembly} takes the {TypeText.Of(parameter.StrategyType!)} '{name}', and no plugin "
                    + $"brings one. There are: {string.Join(", ", StrategyNames(parameter.StrategyType!))}.");
            }
        }
    }

    // A variant's name may be that of its own column, and of nothing else.
    private void Claim(string what, string name, MetricVariant variant)
    {
        if (NameTemplate.IsReserved(name))
        {
            throw new MetricRegistrationException(
                $"The {what} name '{name}' of {variant.Metric.Assembly} is that of a profile or of a column in every table of results.");
        }

        if (!_names.TryAdd(name, variant) && _names[name] != variant)
            throw Collision(what, name, _names[name].Metric, variant.Metric);
    }

    private void AddStrategies(PluginTable plugin)
    {
        foreach (var (declaration, strategy) in plugin.Strategies)
        {
            if (!_strategies.TryGetValue(declaration.StrategyType, out var byName))
                _strategies.Add(declaration.StrategyType, byName = new(StringComparer.OrdinalIgnoreCase));
            if (!byName.TryAdd(declaration.Name, (strategy, plugin.Assembly)))
            {
                var (other, assembly) = byName[declaration.Name];
                throw new MetricRegistrationException(
                    $"The name '{declaration.Name}' of the {TypeText.Of(declaration.StrategyType)} {TypeText.FullOf(strategy.GetType())} in {plugin.Assembly} is taken by "
                    + $"{TypeText.FullOf(other.GetType())} in {assembly}.");
            }
        }
    }

    private static MetricRegistrationException Collision(
        string what, string name, RegisteredMetric first, RegisteredMetric second) =>
        new($"The {what} name '{name}' is declared by both {first.Assembly} ({first.Name}) and {second.Assembly} ({second.Name}).");
}
