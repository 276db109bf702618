using System.Runtime.ExceptionServices;
using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>
/// Files that appear together when all are written, or not at all. Each is written under a name of its own beside its
/// place and renamed by <see cref="Commit"/>; disposing without it leaves everything as it was. Two runs that write to
/// the same places do not disturb each other: the files of the later one stay.
/// </summary>
public sealed class OutputFiles : IDisposable
{
    private readonly List<PendingFile> _files = [];

    /// <summary>Gets the full paths of the files that were written so far.</summary>
    public IEnumerable<string> Paths => _files.Select(file => file.Path);

    /// <summary>Writes a file under a temporary name.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="write">Writes the content; may read and seek.</param>
    /// <exception cref="OutputException">It cannot be written, or was written already.</exception>
    public void Write(string path, Action<Stream> write) => Write([new OutputFile(path, write)], 1);

    /// <summary>Writes several files at once, each under a temporary name.</summary>
    /// <param name="files">Where they will be, and what writes them.</param>
    /// <param name="maxDegreeOfParallelism">How many are written at the same time, -1 for one per processor.</param>
    /// <exception cref="OutputException">One cannot be written, or was written already.</exception>
    public void Write(IReadOnlyList<OutputFile> files, int maxDegreeOfParallelism)
    {
        var pending = new List<PendingFile>();
        foreach (var (path, _) in files)
        {
            var full = Path.GetFullPath(path);
            if (Paths.Concat(pending.Select(file => file.Path)).Contains(full))
                throw new OutputException($"Two outputs would be written to {full}. Give them different names.", null);
            pending.Add(new PendingFile(full));
        }

        try
        {
            Parallel.For(
                0,
                pending.Count,
                new ParallelOptions { MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(maxDegreeOfParallelism) },
                index => Write(pending[index], files[index].Write));
        }
        catch (AggregateException failures)
        {
            foreach (var file in pending)
                file.Discard();
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        _files.AddRange(pending);
    }

    /// <summary>Opens a file that was written here, whether or not it has its name yet.</summary>
    /// <param name="path">Where it will be.</param>
    /// <returns>Its content, to read.</returns>
    /// <exception cref="FileNotFoundException">No file was written for this path.</exception>
    public Stream OpenRead(string path)
    {
        var full = Path.GetFullPath(path);
        return _files.Find(file => file.Path == full)?.OpenRead()
            ?? throw new FileNotFoundException($"Nothing was written for {full}.", full);
    }

    /// <summary>Makes a file for what is written only to be read again, beside the output that is made of it.</summary>
    /// <param name="path">The output.</param>
    /// <returns>The file, which is removed when it is closed.</returns>
    /// <exception cref="OutputException">It cannot be made; or, from the stream, be written.</exception>
    public static Stream CreateScratch(string path) =>
        new PendingFile(Path.GetFullPath(path)).Create(FileOptions.DeleteOnClose);

    /// <summary>Gives all files their names; older files of these names are replaced.</summary>
    /// <exception cref="OutputException">A file cannot be renamed; all older files are as they were.</exception>
    public void Commit()
    {
        try
        {
            foreach (var file in _files)
                file.RequireFreePlace();
            foreach (var file in _files)
                file.Place();
        }
        catch
        {
            // In reverse: what was replaced last comes back first.
            foreach (var file in Enumerable.Reverse(_files))
                file.PutBack();
            throw;
        }

        foreach (var file in _files)
            file.Settle();
    }

    /// <summary>Removes what was not committed. Never throws: it would hide why nothing was.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
            file.Discard();
    }

    private static void Write(PendingFile file, Action<Stream> write)
    {
        file.RequireFreePlace();
        using var stream = file.Create();
        write(stream);
        stream.Finish();
    }
}
