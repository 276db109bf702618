using System.CommandLine;
using CellEval.Cli.Parsing;

namespace CellEval.Cli.Commands;

/// <summary>Options of the commands that take plugins.</summary>
internal static class PluginOptions
{
    private const double LongestSeconds = 1_000_000;

    public static Option<string[]> Plugin()
    {
        var option = new Option<string[]>("--plugin")
        {
            Description = "Also load the metrics of this assembly, and all else of it that is chosen by name; may be repeated. No folder is searched for plugins.",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        option.NotEmpty();
        return option;
    }

    /// <summary>Gets the plugins that a command line names.</summary>
    public static IReadOnlyList<string> Given(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.OfType<Option<string[]>>().FirstOrDefault(option => option.Name == "--plugin") is { } plugin
            ? parsed.GetValue(plugin) ?? []
            : [];

    public static Option<double?> MetricTimeout()
    {
        var option = new Option<double?>("--metric-timeout")
        {
            Description = "Let each metric take this long at most; one that takes longer fails. No limit unless given.",
            HelpName = "SECONDS",
        };
        option.TakeNumbers("a number of seconds above 0 and up to 1000000, such as 60", seconds => seconds is > 0 and <= LongestSeconds);
        return option;
    }

    public static TimeSpan? Timeout(double? seconds) => seconds is { } limit ? TimeSpan.FromSeconds(limit) : null;
}
