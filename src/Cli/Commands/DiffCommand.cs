using System.CommandLine;
using System.Globalization;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs.Diff;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval diff</c>: compares two registries or two results.</summary>
internal sealed class DiffCommand
{
    private const int Shown = 20;
    private const int ShownTables = 8;

    private readonly Argument<string> _old = new("OLD") { Description = "A folder of results, or a registry as 'celleval metrics --json' writes it." };
    private readonly Argument<string> _new = new("NEW") { Description = "Another of the same kind." };

    private readonly Option<double> _tolerance = new("--tolerance")
    {
        Description = "Numbers are equal that are no further apart than this, or than this share of the larger one.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 0.0,
    };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "How many differences to list; the others are counted. --json lists all.",
        HelpName = "N",
        DefaultValueFactory = _ => Shown,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write what was compared and all differences as JSON, for programs.",
    };

    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var diff = new DiffCommand();
        diff._tolerance.TakeNumbers("a number of at least 0 such as 1e-9", number => number >= 0);
        diff._limit.TakeWholeNumbers("a number of lines, 1 or more", number => number > 0);
        var command = new Command("diff", "Compares two folders of results, or two registries; ends with 1 where they differ.")
        {
            diff._old,
            diff._new,
            diff._tolerance,
            diff._limit,
            diff._json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(diff.Run(parsed, services, terminal, cancellationToken)));
        return command;
    }

    private static RegistrySnapshot ReadRegistry(string path)
    {
        try
        {
            return RegistrySnapshot.FromJson(File.ReadAllText(path), path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the file cannot be read. {cause.Message}", cause);
        }
    }

    private int Run(ParseResult parsed, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var (old, current) = (parsed.GetRequiredValue(_old), parsed.GetRequiredValue(_new));
        foreach (var path in (string[])[old, current])
        {
            if (!Path.Exists(path))
                throw new InputException($"{path}: there is no such file or folder. Check the path.");
        }

        var folders = Directory.Exists(old);
        if (folders != Directory.Exists(current))
        {
            throw new RequestException(
                $"A folder of results and a registry cannot be compared: {(folders ? old : current)} is a folder, "
                + $"{(folders ? current : old)} is a file. Give two of one kind.");
        }

        var comparison = folders
            ? ResultFolderDiff.Compare(
                old, current, parsed.GetValue(_tolerance), services.GetRequiredService<MetricRegistry>(), cancellationToken)
            : new ResultComparison(RegistryDiff.Compare(ReadRegistry(old), ReadRegistry(current)), []);
        if (parsed.GetValue(_json))
            DiffJson.Write(old, current, folders ? "results" : "registry", comparison, terminal.Text);
        else
            Show(comparison, parsed.GetValue(_limit), terminal.Text);
        return comparison.Differences.Count == 0 ? ExitCode.Success : ExitCode.Different;
    }

    private static void Show(ResultComparison comparison, int limit, TextWriter writer)
    {
        var (differences, tables) = comparison;
        foreach (var difference in differences.Take(limit))
            writer.WriteLine(difference);
        if (differences.Count > limit)
            writer.WriteLine($"... and {Spell(differences.Count - limit)} more");
        if (tables.Count > 0)
        {
            var names = tables.Take(ShownTables).Select(table => $"{table.Name} ({Count(table.Rows, "row")}, {Count(table.Columns, "column")})");
            var more = tables.Count > ShownTables ? $" and {tables.Count - ShownTables} more" : "";
            writer.WriteLine($"Compared: {string.Join(", ", names)}{more}.");
        }

        writer.WriteLine(differences.Count == 0 ? "No differences." : Count(differences.Count, "difference") + ".");
    }

    private static string Count(long number, string what) => number == 1 ? $"1 {what}" : $"{Spell(number)} {what}s";

    private static string Spell(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
