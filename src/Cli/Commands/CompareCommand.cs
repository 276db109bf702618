using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Numerics;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval compare</c>: compares models by their results.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string[]> _folders = new("DIR")
    {
        Description = "The output folders of two or more runs, of celleval or cell-eval, against one real screen; or the results.csv of one "
            + "cell type of each.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _names = new("--names")
    {
        Description = "Names of the models in the order of their folders, with commas between them. Without it they are called as the folders.",
        HelpName = "NAMES",
    };

    private readonly Option<bool> _intersect = new("--intersect")
    {
        Description = "Leave out perturbations that not all have, instead of refusing them.",
    };

    private readonly Option<string> _outdir = new("--outdir", "-o")
    {
        Description = "Folder to write compare.csv, compare_pairs.csv and compare.svg to.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./cell-eval-compare",
    };

    private readonly IntervalOptions _intervals = new();
    private readonly Option<int> _threads = SharedOptions.Threads();

    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var compare = new CompareCommand();
        var command = new Command("compare", "Compares several models' results: ranks, and whether differences are larger than their uncertainty.")
        {
            compare._folders,
            compare._names,
            compare._intersect,
            compare._outdir,
        };
        foreach (var option in compare._intervals.All.Append(compare._threads))
            command.Add(option);
        compare._names.NotEmpty();
        compare._outdir.NotEmpty();
        command.SetAction((parsed, cancellationToken) => compare.RunAsync(parsed, services, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = new CompareRequest
        {
            Folders = Folders(parsed.GetRequiredValue(_folders), parsed.GetValue(_names)),
            Intersect = parsed.GetValue(_intersect),
            Bootstrap = _intervals.Read(parsed),
            MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(parsed.GetValue(_threads)),
        };
        using var folder = OutputFolder.Open(parsed.GetRequiredValue(_outdir));
        var registry = services.GetRequiredService<MetricRegistry>();
        var result = await terminal.FollowAsync(
            progress => Task.Run(() => CompareJob.Run(request, registry, progress, cancellationToken), cancellationToken));
        folder.Write("compare.csv", result.Write);
        folder.Write("compare_pairs.csv", result.WritePairs);
        folder.Write("compare.svg", stream => ComparePicture.Write(result, stream));
        folder.Commit();
        foreach (var warning in SameRealScreen.Differences(parsed.GetRequiredValue(_folders)).Concat(result.Warnings))
            terminal.Warn(warning);
        ComparisonSummary.Write(terminal, result);
        terminal.Tell($"The comparison is in {folder.Path}");
        return ExitCode.Success;
    }

    private static ComparedFolder[] Folders(string[] paths, string? names)
    {
        if (names is null)
            return Array.ConvertAll(paths, path => new ComparedFolder(NameOf(path), path));
        var split = names.Split(',', StringSplitOptions.TrimEntries);
        if (split.Length != paths.Length || split.Contains(""))
            throw new RequestException($"--names takes a name for each of the {paths.Length} folders, with commas between them, not '{names}'.");
        return [.. paths.Zip(split, (path, name) => new ComparedFolder(name, path))];
    }

    // Of a file it is the folder that tells models apart.
    private static string NameOf(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = File.Exists(full) ? Path.GetDirectoryName(full)! : Path.TrimEndingDirectorySeparator(full);
        return Path.GetFileName(folder) is { Length: > 0 } name ? name : folder;
    }
}
