using System.CommandLine;
using System.Globalization;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval score</c>: says how much better than a baseline a prediction is.</summary>
internal sealed class ScoreCommand
{
    private readonly Option<string> _user = new("--user-input", "-i")
    {
        Description = "agg_results.csv of the prediction.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _base = new("--base-input", "-I")
    {
        Description = "agg_results.csv of the baseline, evaluated with the same profile against the same real screen.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The CSV file to write.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "./baseline_diff.csv",
    };

    private readonly Option<string> _rule = new("--rule")
    {
        Description = "How two means become a score: from_baseline, as cell-eval does, or what a plugin brings.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "from_baseline",
    };

    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var score = new ScoreCommand();
        var command = new Command("score", "Scores a prediction's results against a baseline's: 0 is the baseline, 1 is perfect.")
        {
            score._user,
            score._base,
            score._output,
            score._rule,
        };
        foreach (var option in new[] { score._user, score._base, score._output })
            option.NotEmpty();
        command.SetAction(parsed => score.Run(parsed, services, terminal));
        return command;
    }

    private int Run(ParseResult parsed, IServiceProvider services, Terminal terminal)
    {
        var (user, baseline) = (parsed.GetRequiredValue(_user), parsed.GetRequiredValue(_base));
        InputFiles.RequireTable(_user, user, "-ap of 'celleval run'", "an agg_results.csv");
        InputFiles.RequireTable(_base, baseline, "-ap of 'celleval run'", "an agg_results.csv");
        var registry = services.GetRequiredService<MetricRegistry>();
        var rule = registry.Strategy<IScoreRule>("score rule", parsed.GetRequiredValue(_rule));
        var path = Path.GetFullPath(parsed.GetRequiredValue(_output));
        using var places = OutputPlaces.Open([(_output, path)], user, baseline);
        var result = ScoreJob.Run(new ScoreRequest { User = user, Base = baseline, Rule = rule }, registry);
        places.Files.Write(path, result.Write);
        places.Commit();
        foreach (var warning in SameRealScreen.Differences([user, baseline]).Concat(result.Warnings))
            terminal.Warn(warning);
        Show(terminal, result);
        terminal.Tell($"Scores are in {path}");
        return ExitCode.Success;
    }

    private static void Show(Terminal terminal, ScoreResult result)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("metric");
        table.AddColumn(new TableColumn("from baseline").RightAligned());
        foreach (var (column, score) in result.Scores.Append(new MetricScore("avg_score", result.Average)))
            table.AddRow(column, score.ToString("0.####", CultureInfo.InvariantCulture));
        terminal.Show(table);
    }
}
