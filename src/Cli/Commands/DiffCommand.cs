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
        Description = "How many differences to list; the others are counted.",
        HelpName = "N",
        DefaultValueFactory = _ => Shown,
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

        var differences = folders
            ? ResultFolderDiff.Compare(
                old, current, parsed.GetValue(_tolerance), services.GetRequiredService<MetricRegistry>(), cancellationToken)
            : RegistryDiff.Compare(ReadRegistry(old), ReadRegistry(current));
        return Show(differences, parsed.GetValue(_limit), terminal.Output.Profile.Out.Writer);
    }

    private static int Show(IReadOnlyList<Difference> differences, int limit, TextWriter writer)
    {
        foreach (var difference in differences.Take(limit))
            writer.WriteLine(difference);
        if (differences.Count > limit)
            writer.WriteLine($"... and {(differences.Count - limit).ToString("N0", CultureInfo.InvariantCulture)} more");
        writer.WriteLine(differences.Count switch
        {
            0 => "No differences.",
            1 => "1 difference.",
            var many => $"{many.ToString("N0", CultureInfo.InvariantCulture)} differences.",
        });
        return differences.Count == 0 ? ExitCode.Success : ExitCode.Different;
    }
}
