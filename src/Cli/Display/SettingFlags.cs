using CellEval.Engine;
using CellEval.Jobs;

namespace CellEval.Cli.Display;

/// <summary>Names the flags of the command line for settings that an error asks to change.</summary>
internal static class SettingFlags
{
    private static readonly Dictionary<string, string> Flags = new(StringComparer.Ordinal)
    {
        [nameof(EvaluationRequest.Pred)] = "-ap",
        [nameof(EvaluationRequest.Real)] = "-ar",
        [nameof(EvaluationRequest.PredTable)] = "-dp",
        [nameof(EvaluationRequest.RealTable)] = "-dr",
        [nameof(EvaluationRequest.PerturbationColumn)] = "--pert-col",
        [nameof(EvaluationRequest.Control)] = "--control-pert",
        [nameof(EvaluationRequest.CellTypeColumn)] = "--celltype-col",
        [nameof(EvaluationRequest.Perturbations)] = "--perturbations",
        [nameof(EvaluationRequest.Scale)] = "--scale counts or --scale as-is",
        [nameof(BaselineRequest.TablePath)] = "--skip-de",
        [nameof(BaselineRequest.CellsPerPerturbation)] = "--counts, --counts-col",
        [nameof(PrepRequest.NegativeControl)] = "--ntc-name",
        [nameof(PrepRequest.OutputPerturbationColumn)] = "--output-pert-col",
        [nameof(PrepRequest.OutputCellTypeColumn)] = "--output-celltype-col",
        [nameof(PrepRequest.MaxCellCount)] = "--max-cell-dim",
        [nameof(MetricSelection.Profile)] = "--profile",
        [nameof(MetricSelection.Skip)] = "--skip-metrics",
        [nameof(MetricSelection.Settings)] = "--embed-key or --set METRIC.embed_key=KEY",
    };

    /// <summary>Adds a hint to a message; nothing where no flag belongs to the settings.</summary>
    public static string AddTo(string message, IEnumerable<string> settings)
    {
        string[] flags = [.. settings.Where(Flags.ContainsKey).Select(setting => Flags[setting])];
        return flags.Length == 0 ? message : $"{message} Use {string.Join(", ", flags)}.";
    }
}
