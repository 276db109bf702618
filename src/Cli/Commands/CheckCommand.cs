using System.CommandLine;
using CellEval.AnnData;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Tabular;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval check</c>: says what is wrong with inputs, all at once, and what a run would do with them.</summary>
internal sealed class CheckCommand
{
    private const int MostOfAKind = 2;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Screens (.h5ad) and DE tables (CSV or Parquet), at most two of each; of two, the real one first.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _control = SharedOptions.Control();
    private readonly Option<string> _perturbationColumn = SharedOptions.PerturbationColumn();

    private readonly Option<string?> _scale = StatementOptions.Scale();
    private readonly Option<bool> _allowDiscrete = StatementOptions.AllowDiscrete();
    private readonly Option<string?> _layer = StatementOptions.Layer("the screens");

    private readonly Option<string?> _cellTypeColumn = new("--celltype-col")
    {
        Description = "Column of obs by whose values the evaluation would be split.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _embedKey = new("--embed-key")
    {
        Description = "Key of obsm that discrimination_score_l2 and discrimination_score_cosine would compare instead of X.",
        HelpName = "KEY",
    };

    private readonly Option<string> _profile = new("--profile")
    {
        Description = "The set of metrics that would be computed.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "full",
    };

    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var check = new CheckCommand();
        var command = new Command("check", "Says what is wrong with screens and DE tables, and what a run would do with them. Writes nothing. Ends with 0 where nothing is "
                + "wrong, with 3 where a run would refuse the files.")
        {
            check._files,
            check._perturbationColumn,
            check._control,
            check._cellTypeColumn,
            check._embedKey,
            check._scale,
            check._allowDiscrete,
            check._layer,
            check._profile,
        };
        check._cellTypeColumn.NotEmpty();
        check._embedKey.NotEmpty();
        command.SetAction((parsed, cancellationToken) => check.RunAsync(parsed, services, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult parsed, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var run = new EvaluationRequest
        {
            PerturbationColumn = parsed.GetRequiredValue(_perturbationColumn),
            Control = parsed.GetRequiredValue(_control),
            CellTypeColumn = parsed.GetValue(_cellTypeColumn),
            Scale = StatementOptions.ReadScale(parsed, _scale, _allowDiscrete),
            Metrics = new MetricSelection { Profile = parsed.GetRequiredValue(_profile) },
        };
        var plan = RunPlan.Create(services.GetRequiredService<MetricRegistry>(), run.Metrics);
        if (parsed.GetValue(_embedKey) is { } key)
            run = run with { Metrics = EmbedKey.AddTo(run.Metrics, plan, key, terminal.Warn) };

        string[] files = parsed.GetRequiredValue(_files);
        string[] tables = [.. files.Where(file => TableFormats.OfName(file) is not null)];
        string[] screens = [.. files.Where(file => TableFormats.OfName(file) is null)];
        if (screens.Length > MostOfAKind || tables.Length > MostOfAKind)
            throw new RequestException($"A run has two screens and two DE tables at most: {screens.Length} and {tables.Length} are given.");
        if (run.CellTypeColumn is not null && tables.Length > 0)
            throw new RequestException("A DE table has no cell types: leave tables out, or leave out --celltype-col.");

        var problems = new List<Exception>();
        var opened = new List<AnnDataScreen>();
        try
        {
            opened.AddRange(screens.Select(path => Open(() => StatementOptions.Open(path, parsed.GetValue(_layer)), problems)).OfType<AnnDataScreen>());
            var request = new CheckRequest
            {
                Screens = opened,
                Tables = [.. tables.Select(path => Open(() => DeTableReader.Read(path, cancellationToken), problems)).OfType<DeRows>()],
                Run = run,
            };
            var result = await terminal.FollowAsync(progress => CheckJob.RunAsync(services, request, progress, cancellationToken));
            if (!terminal.IsQuiet)
                new CheckReport(terminal.Text, run.PerturbationColumn, run.CellTypeColumn).Write(result, run);
            problems.AddRange(result.Problems);
            return Conclude(terminal, result, problems);
        }
        finally
        {
            opened.ForEach(screen => screen.Dispose());
        }
    }

    private static int Conclude(Terminal terminal, CheckResult result, List<Exception> problems)
    {
        var writer = terminal.Text;
        foreach (var warning in result.Warnings)
            writer.WriteLine($"warning: {warning}");
        foreach (var problem in problems)
            writer.WriteLine($"error: {SettingFlags.AddTo(problem.Message, Settings(problem))}");
        if (problems.Count > 0)
        {
            writer.WriteLine(problems.Count == 1 ? "One thing to mend first." : $"{problems.Count} things to mend first.");
            return ExitCode.Input;
        }

        terminal.Tell(result.Run is null ? "Nothing is wrong. A run takes a pair." : "Nothing is wrong: a run would go.");
        return ExitCode.Success;
    }

    private static IReadOnlyList<string> Settings(Exception problem) => problem switch
    {
        InputException input => input.Settings,
        RequestException request => request.Settings,
        _ => [],
    };

    private static T? Open<T>(Func<T> open, List<Exception> problems)
        where T : class
    {
        try
        {
            return open();
        }
        catch (InputException problem)
        {
            problems.Add(problem);
            return null;
        }
    }
}
