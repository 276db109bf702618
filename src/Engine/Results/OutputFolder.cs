namespace CellEval.Engine;

/// <summary>
/// A folder whose files appear together when all are written, or not at all. Files are written under temporary names beside
/// their places and renamed by <see cref="Commit"/>; disposing without it leaves nothing behind.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string Unfinished = ".unfinished";

    private readonly List<string> _names = [];
    private readonly IReadOnlyList<string> _created;
    private bool _committed;

    private OutputFolder(string path, IReadOnlyList<string> created)
    {
        Path = path;
        _created = created;
    }

    /// <summary>Gets the folder's path.</summary>
    public string Path { get; }

    /// <summary>Gets the names of the files that were written so far.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Opens a folder, making it where it does not exist.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="OutputException">The folder cannot be made.</exception>
    public static OutputFolder Open(string path)
    {
        try
        {
            var created = new List<string>();
            for (string? folder = System.IO.Path.GetFullPath(path); folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
                created.Add(folder);
            Directory.CreateDirectory(path);

            // Whether files can be made here is known only by trying; after a long run would be late.
            File.Create(System.IO.Path.Combine(path, Unfinished), 1, FileOptions.DeleteOnClose).Dispose();
            return new OutputFolder(path, created);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refusal(path, exception);
        }
    }

    /// <summary>Writes a file under a temporary name.</summary>
    /// <param name="name">The name it will have.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="OutputException">It cannot be written, or there is a file of this name already.</exception>
    public void Write(string name, Action<Stream> write)
    {
        if (_names.Contains(name))
        {
            throw new OutputException(
                $"Two results would be written to {FinalPath(name)}.",
                null);
        }

        try
        {
            using var file = File.Create(TemporaryPath(name), bufferSize: 1 << 16);
            _names.Add(name);
            write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refusal(FinalPath(name), exception);
        }
    }

    /// <summary>Gives all files their names; files of earlier runs with these names are replaced.</summary>
    /// <exception cref="OutputException">A file cannot be renamed.</exception>
    public void Commit()
    {
        // The one obstacle that can be seen beforehand: found halfway, it would leave some files without the others.
        if (_names.Find(name => Directory.Exists(FinalPath(name))) is { } taken)
            throw Refusal(FinalPath(taken), new IOException("There is a folder of this name."));
        if (_names.Find(IsIrregular) is { } irregular)
            throw Refusal(FinalPath(irregular), new IOException("This is a link or a device, which a rename would replace."));

        foreach (var name in _names)
        {
            try
            {
                File.Move(TemporaryPath(name), FinalPath(name), overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw Refusal(FinalPath(name), exception);
            }
        }

        _committed = true;
    }

    /// <summary>Removes what was not committed, and the folders that were made for it.</summary>
    public void Dispose()
    {
        if (_committed)
            return;
        foreach (var name in _names)
            File.Delete(TemporaryPath(name));
        foreach (var folder in _created.Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }

    private bool IsIrregular(string name) =>
        new FileInfo(FinalPath(name)) is { Exists: true } file
        && (file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.Device));

    private static OutputException Refusal(string path, Exception exception) => new(
        $"Cannot write to {path}: {exception.Message} Choose a folder where you may write, with enough space, by -o.", exception);

    private string FinalPath(string name) => System.IO.Path.Combine(Path, name);

    private string TemporaryPath(string name) => FinalPath(name) + Unfinished;
}
