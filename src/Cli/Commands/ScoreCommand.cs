using System.CommandLine;
using System.Globalization;
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
        Description = "The agg_results.csv of the prediction.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _base = new("--base-input", "-I")
    {
        Description = "The agg_results.csv of the baseline, made with the same profile against the same real screen.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The CSV file to write.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "./score.csv",
    };

    private readonly Option<string> _rule = new("--rule")
    {
        Description = "How two means become a score: from_baseline, as cell-eval does, or what a plugin brings.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "from_baseline",
    };

    public static Command Create(IServiceProvider services, IAnsiConsole output, IAnsiConsole errors)
    {
        var score = new ScoreCommand();
        var command = new Command("score", "Scores a prediction's results against a baseline's: 1 is perfect, 0 no better than the baseline.")
        {
            score._user,
            score._base,
            score._output,
            score._rule,
        };
        foreach (var option in new[] { score._user, score._base, score._output })
            option.NotEmpty();
        command.SetAction((parsed, _) => Task.FromResult(score.Run(parsed, services, output, errors)));
        return command;
    }

    private int Run(ParseResult parsed, IServiceProvider services, IAnsiConsole output, IAnsiConsole errors)
    {
        var registry = services.GetRequiredService<MetricRegistry>();
        var request = new ScoreRequest
        {
            User = parsed.GetRequiredValue(_user),
            Base = parsed.GetRequiredValue(_base),
            Rule = registry.Strategy<IScoreRule>("score rule", parsed.GetRequiredValue(_rule)),
        };
        var path = Path.GetFullPath(parsed.GetRequiredValue(_output));
        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
            throw new OutputException($"Cannot write to {path}: this is a folder. Name the CSV file, by -o.", null);
        if (path == Path.GetFullPath(request.User) || path == Path.GetFullPath(request.Base))
            throw new RequestException($"The scores would replace a table that they are made from, {path}. Name another file, by -o.");

        var result = ScoreJob.Run(request, registry);
        using var folder = OutputFolder.Open(Path.GetDirectoryName(path) ?? path);
        folder.Write(Path.GetFileName(path), result.Write);
        folder.Commit();
        foreach (var warning in result.Warnings)
            errors.Profile.Out.Writer.WriteLine($"warning: {warning}");
        var average = result.Average.ToString("0.####", CultureInfo.InvariantCulture);
        output.Profile.Out.Writer.WriteLine($"The average of {result.Scores.Count} scores is {average}; all are in {path}");
        return ExitCode.Success;
    }
}
