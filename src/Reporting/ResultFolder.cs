using CellEval.Engine;

namespace CellEval.Reporting;

/// <summary>The files of a run that a report is made of: those of a folder, or those that a run is about to leave in one.</summary>
public sealed class ResultFolder
{
    private readonly HashSet<string> _files;
    private readonly Func<string, Stream> _open;

    private ResultFolder(string path, IEnumerable<string> files, Func<string, Stream> open)
    {
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        _files = new HashSet<string>(files, StringComparer.Ordinal);
        _open = open;
    }

    /// <summary>Gets the folder's own name, without those above it.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the files, sorted.</summary>
    public IEnumerable<string> Files => _files.Order(StringComparer.Ordinal);

    /// <summary>Opens a folder that CellEval or cell-eval has written.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>Its files.</returns>
    /// <exception cref="InputException">There is no such folder, or it cannot be read.</exception>
    public static ResultFolder Open(string path)
    {
        if (!Directory.Exists(path))
            throw new InputException($"{path}: there is no such folder. Give one that 'celleval run' or cell-eval has written.");
        try
        {
            return new ResultFolder(
                path, Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)), file => File.OpenRead(Path.Combine(path, file)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the folder cannot be read. {cause.Message}", cause);
        }
    }

    /// <summary>Takes the files that a run has written so far, committed or not; others in the folder are not its own.</summary>
    /// <param name="folder">The folder of the run.</param>
    /// <returns>Its files.</returns>
    public static ResultFolder Of(OutputFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new ResultFolder(folder.Path, folder.Names, folder.OpenRead);
    }

    internal bool Has(string file) => _files.Contains(file);

    /// <summary>Leaves only some files: those that a run record names.</summary>
    internal ResultFolder Only(IReadOnlyCollection<string> files) => new(Name, _files.Intersect(files), _open);

    /// <exception cref="InputException">The file cannot be opened.</exception>
    internal Stream OpenFile(string file)
    {
        try
        {
            return _open(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: the file cannot be read. {cause.Message}", cause);
        }
    }
}
