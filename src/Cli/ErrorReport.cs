using CellEval.Cli.Display;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.PluginLoading;
using Spectre.Console;

namespace CellEval.Cli;

/// <summary>Tells users of an error in one paragraph, and chooses the exit code.</summary>
internal static class ErrorReport
{
    public static int Show(IAnsiConsole console, Exception exception)
    {
        var (code, message) = exception switch
        {
            OperationCanceledException => (ExitCode.Interrupted, "Interrupted: no results were written."),
            RequestException request => (ExitCode.CommandLine, SettingFlags.AddTo(request.Message, request.Settings)),
            InputException input => (ExitCode.Input, SettingFlags.AddTo(input.Message, input.Settings)),
            OutputException => (ExitCode.Output, exception.Message),

            OutOfMemoryException => (
                ExitCode.Input,
                "There is not enough memory for inputs of this size. Give more, by --memory where it was limited, or evaluate fewer "
                + "perturbations or metrics at once."),

            // What goes wrong in writing is an OutputException.
            IOException or UnauthorizedAccessException => (ExitCode.Input, $"A file could not be read: {exception.Message}"),
            MetricRegistrationException or PluginLoadException or StrategyException => (ExitCode.Plugin, exception.Message),
            _ => (ExitCode.Bug, $"This is a bug of celleval; please report it with the command line. {exception}"),
        };
        Write(console, message);
        return code;
    }

    /// <summary>Tells that standard output took not all text, though the command did its work.</summary>
    public static int ShowLostOutput(IAnsiConsole console, Exception failure)
    {
        Write(
            console,
            $"Standard output could not be written: {(failure.InnerException ?? failure).Message} Files that the command writes are complete.");
        return ExitCode.Output;
    }

    private static void Write(IAnsiConsole console, string message) => PlainWriter.Over(console).WriteLine($"error: {message}");
}
