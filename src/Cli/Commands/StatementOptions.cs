using System.CommandLine;
using CellEval.AnnData;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Numerics;
using CellEval.SourceGenModel;

namespace CellEval.Cli.Commands;

/// <summary>Options by which users state what would be guessed or taken as cell-eval takes it: all of <c>run</c>, some of others.</summary>
internal sealed class StatementOptions
{
    private readonly Option<string?> _scale = Scale();

    private readonly Option<string> _controlSource = new("--control-source")
    {
        Description = "Whose control the effects of both screens are differences from: own, each screen's; real, the real screen's. For "
            + "effects only (pearson_delta, mse_delta, mae_delta, discrimination_score): DE is always against each screen's own.",
        HelpName = "own|real",
        DefaultValueFactory = _ => "own",
    };

    private readonly Option<string?> _ties = new("--ties")
    {
        Description = "What equal distances cost in ranks: index, a rank for each earlier label, as in cell-eval; mid, half a rank for "
            + "each. Sets the option ties of discrimination_score, and of others' metrics that rank so.",
        HelpName = "index|mid",
    };

    private readonly Option<bool> _exact = new("--exact")
    {
        Description = "Sum distances in double from the start, not in float where that is certain to give the same ranks: slower, for "
            + "doubters. Sets the option exact of discrimination_score, and of others' metrics that have it.",
    };

    private readonly Option<string?> _layer = Layer("both screens");

    private readonly Option<string?> _perturbations = new("--perturbations")
    {
        Description = "Evaluate only the perturbations in this file: one name a line (# begins a comment line), or a CSV file with the "
            + "column that --pert-col names.",
        HelpName = "FILE",
    };

    public StatementOptions()
    {
        _controlSource.TakeOneOf("own", "real");
        _ties.TakeOneOf("index", "mid");
        _perturbations.NotEmpty();
    }

    /// <summary>Gets the option that states the scale.</summary>
    public Option ScaleOption => _scale;

    /// <summary>Gets the option that states whose control counts.</summary>
    public Option ControlSourceOption => _controlSource;

    /// <summary>Gets the option that lists perturbations.</summary>
    public Option<string?> PerturbationsOption => _perturbations;

    public IEnumerable<Option> All => [_scale, _controlSource, _ties, _exact, _layer, _perturbations];

    /// <summary>Makes the option that states the scale, of commands that normalise counts.</summary>
    public static Option<string?> Scale()
    {
        var option = new Option<string?>("--scale")
        {
            Description = "What X holds: counts (decimals or none; normalised and logged), log1p (log-normalised already) or as-is (used as "
                + "it is, as counts: --allow-discrete). Guessed unless given, and said.",
            HelpName = "counts|log1p|as-is",
        };
        option.TakeOneOf("counts", "log1p", "as-is");
        return option;
    }

    /// <summary>Makes the option by which cell-eval states the scale.</summary>
    public static Option<bool> AllowDiscrete() => new("--allow-discrete")
    {
        Description = "Take X as it is, as counts, instead of normalising it: --scale as-is.",
    };

    /// <summary>Makes the option that names a layer.</summary>
    /// <param name="what">Of what the layer is.</param>
    public static Option<string?> Layer(string what)
    {
        var option = new Option<string?>("--layer")
        {
            Description = $"Read this layer of {what} instead of X.",
            HelpName = "NAME",
        };
        option.NotEmpty();
        return option;
    }

    /// <summary>Opens a screen, or a layer of it.</summary>
    public static AnnDataScreen Open(string path, string? layer) => AnnDataScreen.Open(path, new AnnDataReadOptions { Layer = layer });

    /// <summary>Reads what is stated of the scale.</summary>
    /// <exception cref="RequestException">--allow-discrete states something else.</exception>
    public static ScaleMode ReadScale(ParseResult parsed, Option<string?> scale, Option<bool> allowDiscrete)
    {
        var stated = parsed.GetValue(scale);
        if (!parsed.GetValue(allowDiscrete))
            return Mode(stated);
        return stated is null or "as-is"
            ? ScaleMode.AsIs
            : throw new RequestException($"--allow-discrete says that X is used as it is, --scale {stated} something else. Give one of them.");
    }

    /// <summary>Adds what is stated of the scale, of effects and of perturbations to a request; reads the list of perturbations.</summary>
    /// <exception cref="InputException">The list cannot be read.</exception>
    public EvaluationRequest AddTo(EvaluationRequest request, ParseResult parsed, Option<bool> allowDiscrete) => request with
    {
        Scale = ReadScale(parsed, _scale, allowDiscrete),
        Options = request.Options.With(new EffectOptions
        {
            ControlSource = parsed.GetValue(_controlSource) == "real" ? ControlSource.Real : ControlSource.Own,
        }),
        Perturbations = parsed.GetValue(_perturbations) is { } path ? PerturbationFile.Read(path, request.PerturbationColumn) : null,
    };

    /// <summary>Adds the rule for ties to all metrics of the run that have one; a user's own settings come later and count.</summary>
    public MetricSelection AddTiesTo(MetricSelection metrics, ParseResult parsed, RunPlan plan, Action<string> warn)
    {
        if (parsed.GetValue(_ties) is not { } ties)
            return metrics;
        OptionSetting[] settings =
        [
            .. plan.Metrics
                .Select(planned => planned.Variant.Metric)
                .Distinct()
                .SelectMany(metric => metric.Options
                    .Where(option => option.Members.Any(member => member.Value is TieRule))
                    .Select(option => new OptionSetting(metric.Name, option.Name, ties))),
        ];
        if (settings.Length == 0)
            warn("--ties has no effect: no metric of this run, such as discrimination_score, ranks with ties.");
        return metrics with { Settings = [.. settings, .. metrics.Settings] };
    }

    /// <summary>Makes all metrics of the run that can do so count in double; a user's own settings come later and count.</summary>
    public MetricSelection AddExactTo(MetricSelection metrics, ParseResult parsed, RunPlan plan, Action<string> warn)
    {
        if (!parsed.GetValue(_exact))
            return metrics;
        OptionSetting[] settings =
        [
            .. plan.Metrics
                .Select(planned => planned.Variant.Metric)
                .Distinct()
                .Where(metric => metric.Options.Any(option => option is { Name: "exact", Type: ParameterType.Flag }))
                .Select(metric => new OptionSetting(metric.Name, "exact", "true")),
        ];
        if (settings.Length == 0)
            warn("--exact has no effect: no metric of this run, such as discrimination_score, has a way in float.");
        return metrics with { Settings = [.. settings, .. metrics.Settings] };
    }

    /// <summary>Gets the layer that is read.</summary>
    /// <exception cref="RequestException">There is no screen to read it of.</exception>
    public string? LayerOf(ParseResult parsed, bool hasScreens) => parsed.GetValue(_layer) switch
    {
        { } layer when !hasScreens => throw new RequestException(
            $"--layer {layer} names a layer of the screens, but only DE tables are given. Give -ap and -ar, or leave it out."),
        var layer => layer,
    };

    private static ScaleMode Mode(string? stated) => stated switch
    {
        "counts" => ScaleMode.Counts,
        "log1p" => ScaleMode.Log1p,
        "as-is" => ScaleMode.AsIs,
        _ => ScaleMode.Guess,
    };
}
