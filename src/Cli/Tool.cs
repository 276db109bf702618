using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Cli.Plugins;
using Spectre.Console;

namespace CellEval.Cli;

/// <summary>The <c>celleval</c> tool: parses the command line, calls the library, shows what happens.</summary>
/// <param name="output">Takes what was asked for.</param>
/// <param name="errors">Takes progress, warnings and errors.</param>
public sealed class Tool(IAnsiConsole output, IAnsiConsole errors)
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Interrupts the run, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        var written = SteadyWriter.Under(output);
        SteadyWriter.Under(errors);
        var code = await ExecuteAsync(args, cancellationToken);
        return written.Failure is { } failure && (code is ExitCode.Success or ExitCode.MetricFailed)
            ? ErrorReport.ShowLostOutput(errors, failure)
            : code;
    }

    private async Task<int> ExecuteAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        var terminal = new Terminal(output, errors);
        try
        {
            await using var services = new ToolServices();
            var parsed = CommandLine.Parse(args, services, terminal);
            var exitCode = await parsed.InvokeAsync(CommandLine.Invocation(terminal), cancellationToken);
            terminal.End();
            return exitCode;
        }
        catch (Exception exception)
        {
            terminal.End();
            return ErrorReport.Show(errors, exception);
        }
    }
}
