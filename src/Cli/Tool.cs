using System.CommandLine;
using CellEval.Cli.Commands;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;
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
        try
        {
            await using var services = new ServiceCollection()
                .AddCellEval()
                .AddCellEvalMetricsDeMetrics()
                .AddCellEvalMetricsAnnDataMetrics()
                .BuildServiceProvider();
            var root = new RootCommand("Evaluates predictions of how cells respond to perturbations.")
            {
                RunCommand.Create(services, output, errors),
                DeCommand.Create(output, errors),
                MetricsCommand.Create(services, output),
                DemoCommand.Create(services, output, errors),
            };
            var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false });
            if (parsed.Errors.Count > 0)
            {
                var command = parsed.CommandResult.Command == root ? "celleval" : $"celleval {parsed.CommandResult.Command.Name}";
                throw new RequestException(
                    $"{string.Join(" ", parsed.Errors.Select(error => error.Message))} See '{command} --help'.");
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = output.Profile.Out.Writer,
                    Error = errors.Profile.Out.Writer,
                },
                cancellationToken);
        }
        catch (Exception exception)
        {
            return ErrorReport.Show(errors, exception);
        }
    }
}
