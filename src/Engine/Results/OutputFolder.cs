namespace CellEval.Engine;

/// <summary>
/// A folder whose files appear together when all are written, or not at all, as <see cref="OutputFiles"/> do. The folder
/// is made where it does not exist; disposing without <see cref="Commit"/> removes it again.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly OutputFiles _files = new();
    private readonly IReadOnlyList<string> _created;
    // A metric may change the process's folder meanwhile.
    private readonly string _fullPath;
    private bool _committed;

    private OutputFolder(string path, IReadOnlyList<string> created)
    {
        Path = path;
        _fullPath = System.IO.Path.GetFullPath(path);
        _created = created;
    }

    /// <summary>Gets the folder's path.</summary>
    public string Path { get; }

    /// <summary>Gets the names of the files that were written so far.</summary>
    public IEnumerable<string> Names => _files.Paths.Select(path => System.IO.Path.GetFileName(path));

    /// <summary>Opens a folder, making it where it does not exist.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="OutputException">The folder cannot be made.</exception>
    public static OutputFolder Open(string path)
    {
        var created = new List<string>();
        var probe = System.IO.Path.Combine(path, $"celleval-{Guid.NewGuid():N}.unfinished");
        try
        {
            RequireFolderPlace(path);
            for (string? folder = System.IO.Path.GetFullPath(path); folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
                created.Add(folder);
            Directory.CreateDirectory(path);

            // Whether files can be made here is known only by trying; after a long run would be late.
            new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return new OutputFolder(path, created);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            RemoveEmpty(created);
            throw OutputException.OfAside(path, probe, exception);
        }
    }

    /// <summary>Writes a file under a temporary name.</summary>
    /// <param name="name">The name it will have.</param>
    /// <param name="write">Writes the content; may read and seek.</param>
    /// <exception cref="OutputException">It cannot be written, or was written already.</exception>
    public void Write(string name, Action<Stream> write) => Write([new OutputFile(name, write)], 1);

    /// <summary>Writes several files at once, each under a temporary name.</summary>
    /// <param name="files">The names they will have, and what writes them.</param>
    /// <param name="maxDegreeOfParallelism">How many are written at the same time.</param>
    /// <exception cref="OutputException">One cannot be written, or was written already.</exception>
    public void Write(IReadOnlyList<OutputFile> files, int maxDegreeOfParallelism)
    {
        // Another run that made the folder may have given up since, and removed it.
        if (!Directory.Exists(_fullPath))
            Directory.CreateDirectory(_fullPath);
        _files.Write([.. files.Select(file => file with { Path = System.IO.Path.Combine(_fullPath, file.Path) })], maxDegreeOfParallelism);
    }

    /// <summary>Opens a file that was written here, whether or not it has its name yet: for what is made of the others.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its content, to read.</returns>
    /// <exception cref="FileNotFoundException">No file of this name was written.</exception>
    public Stream OpenRead(string name) => _files.OpenRead(System.IO.Path.Combine(_fullPath, name));

    /// <summary>Gives all files their names; files of earlier runs with these names are replaced.</summary>
    /// <exception cref="OutputException">A file cannot be renamed; all older files are as they were.</exception>
    public void Commit()
    {
        _files.Commit();
        _committed = true;
    }

    /// <summary>Removes what was not committed, and the folders that were made for it. Never throws.</summary>
    public void Dispose()
    {
        _files.Dispose();
        if (!_committed)
            RemoveEmpty(_created);
    }

    private static void RequireFolderPlace(string path)
    {
        for (string? place = System.IO.Path.GetFullPath(path); place is not null; place = System.IO.Path.GetDirectoryName(place))
        {
            if (File.Exists(place))
                throw new OutputException($"Cannot write to {path}: {place} is a file, expected a folder. Choose another folder.", null);
        }
    }

    private static void RemoveEmpty(IEnumerable<string> folders)
    {
        try
        {
            foreach (var folder in folders.Where(Directory.Exists))
                Directory.Delete(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else's files are in it, or it is not ours to remove.
        }
    }
}
