using System.CommandLine;
using CellEval.Cli.Parsing;
using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>The files that a command writes: all of them appear, or none; folders that are missing are made.</summary>
internal sealed class OutputPlaces : IDisposable
{
    private readonly List<OutputFolder> _folders = [];

    /// <summary>Gets what takes the files.</summary>
    public OutputFiles Files { get; } = new();

    /// <summary>Checks where files shall be, before anything is read.</summary>
    /// <param name="outputs">The options that name them, and the paths; full paths come back.</param>
    /// <param name="inputs">The files that are read, which no output may replace; null where there is none.</param>
    /// <returns>The places.</returns>
    /// <exception cref="RequestException">An output would replace an input, or another one.</exception>
    /// <exception cref="OutputException">A file cannot be there.</exception>
    public static OutputPlaces Open(IReadOnlyList<(Option Option, string Path)> outputs, params ReadOnlySpan<string?> inputs)
    {
        foreach (var (option, path) in outputs)
        {
            if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
                throw new OutputException($"Cannot write to {path}: this is a folder. Name the file, by {Short(option)}.", null);
            foreach (var input in inputs)
            {
                if (input is not null && SameFile.Are(input, path))
                    throw new RequestException($"{Short(option)} would replace {path}, which is read. Name another file.");
            }
        }

        if (outputs.GroupBy(output => output.Path).FirstOrDefault(same => same.Count() > 1) is { } same)
            throw new RequestException($"{string.Join(" and ", same.Select(output => Short(output.Option)))} both name {same.Key}. Give them different names.");

        var places = new OutputPlaces();
        try
        {
            foreach (var folder in outputs.Select(output => Path.GetDirectoryName(output.Path) ?? output.Path).Distinct())
                places._folders.Add(OutputFolder.Open(folder));
            return places;
        }
        catch
        {
            places.Dispose();
            throw;
        }
    }

    /// <summary>Gives all files their names.</summary>
    public void Commit()
    {
        Files.Commit();

        // They hold no files of their own: what is committed is that they stay.
        foreach (var folder in _folders)
            folder.Commit();
    }

    public void Dispose()
    {
        Files.Dispose();
        foreach (var folder in Enumerable.Reverse(_folders))
            folder.Dispose();
    }

    private static string Short(Option option) => option.Aliases.FirstOrDefault() ?? option.Name;
}
