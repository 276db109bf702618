using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval report</c>: makes a page of a folder of results.</summary>
internal sealed class ReportCommand
{
    private readonly Argument<string> _results = new("DIR") { Description = "A folder of results, of 'celleval run' or of cell-eval." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The HTML file to write; report.html in the folder where it is not given.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Results of a baseline against the same real screen, shown beside those of the prediction.",
        HelpName = "DIR",
    };

    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var report = new ReportCommand();
        var command = new Command("report", "Makes one self-contained HTML page of a folder of results.")
        {
            report._results,
            report._output,
            report._baseline,
        };
        report._output.NotEmpty();
        report._baseline.NotEmpty();
        command.SetAction((parsed, cancellationToken) => Task.FromResult(report.Run(parsed, services, terminal, cancellationToken)));
        return command;
    }

    /// <summary>The option of commands that write a report beside their results.</summary>
    public static Option<bool> NoReport() => new("--no-report") { Description = "Leave out the page that shows the results: no report.html." };

    private int Run(ParseResult parsed, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_results);
        var results = ResultFolder.Open(folder);
        var baseline = parsed.GetValue(_baseline);
        var path = Path.GetFullPath(parsed.GetValue(_output) ?? Path.Combine(folder, HtmlReport.FileName));
        string[] inputs = [.. results.Files.Where(file => file != HtmlReport.FileName).Select(file => Path.Combine(folder, file))];
        using var places = OutputPlaces.Open([(_output, path)], inputs);
        var request = new ReportRequest
        {
            Results = results,
            Baseline = baseline is null ? null : ResultFolder.Open(baseline),
            Registry = services.GetRequiredService<MetricRegistry>(),
        };
        places.Files.Write(path, stream => HtmlReport.Write(request, stream, cancellationToken));
        places.Commit();
        foreach (var warning in baseline is null ? [] : SameRealScreen.Differences([folder, baseline]))
            terminal.Warn(warning);
        terminal.Tell($"The report is in {path}");
        return ExitCode.Success;
    }
}
