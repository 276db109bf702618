using CellEval.Naming;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>What a run calls: the variants of a profile and further ones, in order, with the values of their parameters.</summary>
public sealed class RunPlan
{
    private RunPlan(IReadOnlyList<PlannedMetric> metrics, IReadOnlyList<string> warnings)
    {
        Metrics = metrics;
        Warnings = warnings;
    }

    /// <summary>Gets the calls, in the order of results.</summary>
    public IReadOnlyList<PlannedMetric> Metrics { get; }

    /// <summary>Gets what the request asks for without effect.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Gets the embeddings that the calls name, sorted.</summary>
    public IReadOnlyList<string> ObsmKeys =>
    [
        .. Metrics
            .SelectMany(metric => metric.ObsmKeys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Plans a run.</summary>
    /// <param name="registry">All metrics.</param>
    /// <param name="request">The profile, further variants, what to skip, and settings.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RequestException">
    /// A name does not exist, or a value does not fit; or nothing is left to do. The message lists what exists.
    /// </exception>
    public static RunPlan Create(MetricRegistry registry, MetricSelection request)
    {
        var reader = new ParameterReader(registry);
        var warnings = new List<string>();
        var names = new CurrentNames(registry);
        var further = request.FurtherVariants
            .Select(variant => Further(registry, reader, variant with { Metric = names.Of(variant.Metric, []) }))
            .DistinctBy(variant => (variant.Metric, variant.Name))
            .ToLookup(variant => variant.Metric);
        var inProfile = registry.Profile(names.OfProfile(request.Profile)).Variants.ToHashSet();
        var chosen = registry.Metrics
            .SelectMany(metric => metric.Variants
                .Where(variant => inProfile.Contains(variant) || further[metric].Contains(variant))
                .Concat(further[metric].Except(metric.Variants)))
            .ToList();
        RequireOwnColumns(chosen);

        MetricVariant[] known = [.. chosen];
        foreach (var name in request.Skip)
            Skip(registry, chosen, names.Of(name, known), warnings);

        if (chosen.Count == 0)
            throw new RequestException($"The profile '{request.Profile}' has no metric left to compute.");

        OptionSetting[] settings = [.. request.Settings.Select(setting => setting with { Metric = names.Of(setting.Metric, known) })];
        foreach (var setting in settings)
            CheckSetting(registry, reader, chosen, setting, warnings);

        return new RunPlan([.. chosen.Select(variant => Plan(reader, variant, settings))], [.. names.Warnings, .. warnings]);
    }

    /// <summary>Finds the variant that a request names, declared or not.</summary>
    /// <param name="registry">All metrics.</param>
    /// <param name="request">The metric, and a value for each of its swept parameters.</param>
    /// <returns>The variant.</returns>
    /// <exception cref="RequestException">There is no such metric or parameter, or a value does not fit.</exception>
    public static MetricVariant Variant(MetricRegistry registry, VariantRequest request)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(request);
        return Further(registry, new ParameterReader(registry), request);
    }

    // Declared variants were looked at when they were registered; further ones may be called as others are.
    private static void RequireOwnColumns(List<MetricVariant> chosen)
    {
        var owners = new Dictionary<string, MetricVariant>(StringComparer.OrdinalIgnoreCase);
        foreach (var variant in chosen)
        {
            foreach (var column in variant.Columns.Append(variant.Name).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!owners.TryAdd(column, variant))
                {
                    throw new RequestException(
                        $"Two variants of this run have the name '{column}': one of {Place(owners[column])} and one of {Place(variant)}. "
                        + "Leave one of them out.");
                }
            }
        }

        static string Place(MetricVariant variant) => $"{variant.Metric.Name} ({variant.Metric.Assembly})";
    }

    private static void Skip(MetricRegistry registry, List<MetricVariant> chosen, string name, List<string> warnings)
    {
        // A column goes with its variant, and so with the variant's other columns.
        var found = registry.FindVariantOfColumn(name)
            ?? chosen.Find(variant => variant.Columns.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (found is not null && !IsCalled(found, name))
        {
            var others = found.Columns.Where(column => !column.Equals(name, StringComparison.OrdinalIgnoreCase));
            warnings.Add($"{name} is a column of {found.Name}: skipping it leaves out {string.Join(", ", others)} too.");
            name = found.Name;
        }

        if (registry.FindMetric(name) is null && registry.FindVariant(name) is null && !chosen.Exists(v => IsCalled(v, name)))
        {
            throw RequestException.Unknown(
                "metric to skip called",
                name,
                registry.Metrics.Select(existing => existing.Name),
                registry.AllNames.Concat(chosen.Select(variant => variant.Name)));
        }

        chosen.RemoveAll(variant => IsCalled(variant, name));
    }

    private static bool IsCalled(MetricVariant variant, string name) =>
        variant.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || variant.Metric.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static MetricVariant Further(MetricRegistry registry, ParameterReader reader, VariantRequest request)
    {
        var metric = registry.Metrics.FirstOrDefault(existing =>
                existing.SweptParameters.Any() && existing.Name.Equals(request.Metric, StringComparison.OrdinalIgnoreCase))
            ?? throw RequestException.Unknown(
                "metric with swept parameters",
                request.Metric,
                registry.Metrics.Where(existing => existing.SweptParameters.Any()).Select(existing => existing.Name));
        string[] swept = [.. metric.SweptParameters.Select(parameter => parameter.Name)];
        if (request.SweptValues.Keys.FirstOrDefault(name => !swept.Contains(name)) is { } unknown)
            throw RequestException.Unknown($"swept parameter of {metric.Name} called", unknown, swept);

        var values = metric.SweptParameters.Select(parameter =>
            request.SweptValues.TryGetValue(parameter.Name, out var text)
                ? reader.Read(metric.Name, parameter, text)
                : throw new RequestException(
                    $"A variant of {metric.Name} needs a value for each of {string.Join(", ", swept)}: {parameter.Name} is missing."))
            .ToArray();
        var name = metric.Declaration.VariantName(values);
        if (!NameTemplate.IsName(name, allowAtN: true) || swept.Zip(values).Contains((NameTemplate.K, 0)))
        {
            var ofK = swept.Contains(NameTemplate.K) ? $"{NameTemplate.K} is a positive number, and " : "";
            throw new RequestException(
                $"'{name}' cannot be a variant of {metric.Name}: {ofK}names are made of small letters, digits and _.");
        }

        return metric.Variants.FirstOrDefault(variant => variant.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? new MetricVariant(metric, new VariantDeclaration { Name = name, SweptValues = values, Columns = metric.Declaration.ColumnsOf(name) }, []);
    }

    private static void CheckSetting(
        MetricRegistry registry,
        ParameterReader reader,
        List<MetricVariant> chosen,
        OptionSetting setting,
        List<string> warnings)
    {
        var metric = registry.FindMetric(setting.Metric)
            ?? registry.FindVariant(setting.Metric)?.Metric
            ?? chosen.Find(variant => IsCalled(variant, setting.Metric))?.Metric
            ?? throw RequestException.Unknown(
                "metric", setting.Metric, registry.Metrics.Select(existing => existing.Name), registry.AllNames);
        var option = metric.Options.FirstOrDefault(option => option.Name == setting.Option);
        if (option is null)
        {
            throw metric.Options.Any()
                ? RequestException.Unknown(
                    $"option of {metric.Name} called", setting.Option, metric.Options.Select(existing => existing.Name))
                : new RequestException($"The metric {metric.Name} has no options, so {setting.Option} cannot be set.");
        }

        reader.Read(setting.Metric, option, setting.Value);
        if (!chosen.Exists(variant => IsCalled(variant, setting.Metric)))
            warnings.Add($"{setting.Metric}.{setting.Option} is set, but {setting.Metric} is not part of this run.");
    }

    private static PlannedMetric Plan(
        ParameterReader reader, MetricVariant variant, IReadOnlyList<OptionSetting> settings)
    {
        var declaration = variant.Metric.Declaration;
        var values = new object?[declaration.Parameters.Count];
        var swept = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = declaration.Parameters[i];
            if (parameter.IsSwept)
            {
                values[i] = reader.Argument(parameter, variant.SweptValues[swept++]);
                continue;
            }

            var setting = Last(settings, variant.Name, parameter.Name) ?? Last(settings, declaration.Name, parameter.Name);
            values[i] = setting is null ? parameter.DefaultValue : reader.Read(variant.Name, parameter, setting.Value);
        }

        return new PlannedMetric(variant, values);
    }

    private static OptionSetting? Last(IReadOnlyList<OptionSetting> settings, string metric, string option) =>
        settings.LastOrDefault(setting =>
            setting.Metric.Equals(metric, StringComparison.OrdinalIgnoreCase) && setting.Option == option);
}
