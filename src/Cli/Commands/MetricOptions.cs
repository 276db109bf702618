using System.CommandLine;
using CellEval.Cli.Parsing;
using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>The options of <c>run</c> that choose metrics and set their options.</summary>
internal sealed class MetricOptions
{
    private readonly Option<string> _profile = new("--profile")
    {
        Description = "The set of metrics to compute: full, de, anndata, minimal, vcc, pds.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "full",
    };

    private readonly Option<string[]> _skip = new("--skip-metrics")
    {
        Description = "Metrics, variants or columns to leave out, with commas between them; may be repeated.",
        HelpName = "NAMES",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "Set an option of a metric, or of one variant; may be repeated. 'celleval metrics' lists all options.",
        HelpName = "METRIC.OPTION=VALUE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _variants = new("--variant")
    {
        Description = "Compute a further variant, for example overlap:k=1000; may be repeated.",
        HelpName = "NAME:param=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _embedKey = new("--embed-key")
    {
        Description = "Key of obsm that discrimination_score_l2 and discrimination_score_cosine compare instead of X; "
            + "for other metrics use --set METRIC.embed_key=KEY.",
        HelpName = "KEY",
    };

    public MetricOptions() => _embedKey.NotEmpty();

    public IEnumerable<Option> All => [_embedKey, _profile, _skip, _settings, _variants];

    /// <summary>Reads what is chosen, but for the embedding.</summary>
    /// <exception cref="RequestException">A setting or a variant has another form.</exception>
    public MetricSelection Read(ParseResult parsed) => new()
    {
        Profile = parsed.GetRequiredValue(_profile),
        Skip =
        [
            .. parsed.GetRequiredValue(_skip)
                .SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ],
        FurtherVariants = [.. parsed.GetRequiredValue(_variants).Select(VariantRequest.Parse)],
        Settings = [.. parsed.GetRequiredValue(_settings).Select(OptionSetting.Parse)],
    };

    /// <summary>Adds the embedding to what is chosen.</summary>
    public MetricSelection AddEmbedKey(MetricSelection metrics, ParseResult parsed, RunPlan plan, Action<string> warn) =>
        parsed.GetValue(_embedKey) is { } key ? EmbedKey.AddTo(metrics, plan, key, warn) : metrics;
}
