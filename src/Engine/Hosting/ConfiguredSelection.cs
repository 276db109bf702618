namespace CellEval.Engine;

/// <summary>Reads a selection of metrics; each piece is checked by planning a run with it.</summary>
internal sealed class ConfiguredSelection(ConfiguredSection section, MetricRegistry registry)
{
    public MetricSelection Read(MetricSelection defaults)
    {
        section.RequireKeys(
            nameof(defaults.Profile), nameof(defaults.Skip), nameof(defaults.FurtherVariants), nameof(defaults.Settings));
        var selection = defaults;
        if (section.Text(nameof(selection.Profile)) is { } profile)
        {
            if (Fits(nameof(selection.Profile), new MetricSelection { Profile = profile }))
                selection = selection with { Profile = profile };
        }

        foreach (var (key, text) in section.Texts(nameof(selection.FurtherVariants)))
        {
            if (section.Try(key, () => VariantRequest.Parse(text)) is { } variant
                && Fits(key, new MetricSelection { Profile = selection.Profile, FurtherVariants = [variant] }))
            {
                selection = selection with { FurtherVariants = [.. selection.FurtherVariants, variant] };
            }
        }

        var chosen = selection with { Skip = [], Settings = [] };
        foreach (var (key, setting) in Settings())
        {
            if (Fits(key, chosen with { Settings = [setting] }))
                selection = selection with { Settings = [.. selection.Settings, setting] };
        }

        string[] skip = [.. section.Texts(nameof(selection.Skip)).Select(text => text.Value)];
        if (skip.Length > 0 && Fits(nameof(selection.Skip), chosen with { Skip = [.. selection.Skip, .. skip] }))
            selection = selection with { Skip = [.. selection.Skip, .. skip] };
        return selection;
    }

    private IEnumerable<(string Key, OptionSetting Setting)> Settings()
    {
        var settings = section.Section(nameof(MetricSelection.Settings));
        settings.RequireNoValue("a section for each metric, with its options");
        foreach (var metric in settings.Keys)
        {
            var ofMetric = settings.Section(metric);
            ofMetric.RequireNoValue("a value for each option of the metric");
            foreach (var option in ofMetric.Keys)
            {
                if (ofMetric.Value(option, "a value") is { } value)
                    yield return ($"{nameof(MetricSelection.Settings)}:{metric}:{option}", new OptionSetting(metric, option, value));
            }
        }
    }

    private bool Fits(string key, MetricSelection selection) => section.Try(key, () => RunPlan.Create(registry, selection)) is not null;
}
