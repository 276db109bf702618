using System.Formats.Tar;

namespace CellEval.Engine;

/// <summary>One file on its way to its place: written aside, placed, and either settled or put back.</summary>
internal sealed class PendingFile(string path)
{
    // Not made from the file's own name, which may be as long as names can be.
    private readonly string _aside = UniqueSibling(path, "unfinished");
    private readonly string _older = UniqueSibling(path, "older");
    private State _state;

    private enum State
    {
        Aside,
        Placed,
        Replaced,
        Done,
    }

    public string Path { get; } = path;

    public OutputStream Create(FileOptions options = FileOptions.None) => Attempt(() => new OutputStream(_aside, Path, options));

    /// <summary>Opens what was written, wherever it is now.</summary>
    public FileStream OpenRead() => File.OpenRead(_state == State.Aside ? _aside : Path);

    /// <summary>Refuses a place that a rename cannot take, or must not.</summary>
    public void RequireFreePlace()
    {
        if (Directory.Exists(Path))
            throw OutputException.Of(Path, "There is a folder of this name.", null);
        if (new FileInfo(Path) is { Exists: true } file && (file.LinkTarget is not null || IsSpecial(file)))
            throw OutputException.Of(Path, "This is a link, a device or a pipe, which a rename would replace.", null);
    }

    // On Unix attributes do not tell devices and pipes; what writes archives must tell them, without opening them. They have no
    // length, so that no file of any size is read for it.
    private static bool IsSpecial(FileInfo file)
    {
        if (file.Length > 0 || OperatingSystem.IsWindows())
            return file.Attributes.HasFlag(FileAttributes.Device);
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry() is not { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Sockets cannot be archived, and what may not be read is not ours to replace.
            return true;
        }
    }

    public void Place() => Attempt(() =>
    {
        // An older file is kept under another name until all files are in their places.
        if (File.Exists(Path))
        {
            File.Replace(_aside, Path, _older, ignoreMetadataErrors: true);
            return _state = State.Replaced;
        }

        File.Move(_aside, Path);
        return _state = State.Placed;
    });

    /// <summary>Undoes <see cref="Place"/>, even where that one stopped halfway.</summary>
    public void PutBack() => Quietly(() =>
    {
        if (_state == State.Placed)
            File.Delete(Path);
        else if (File.Exists(_older))
            File.Move(_older, Path, overwrite: true);

        // Where both names mean one file, the move has left both.
        if (File.Exists(Path))
            File.Delete(_older);
    });

    public void Settle()
    {
        if (_state == State.Replaced)
            Quietly(() => File.Delete(_older));
        _state = State.Done;
    }

    public void Discard()
    {
        if (_state != State.Done)
            Quietly(() => File.Delete(_aside));
    }

    private static string UniqueSibling(string path, string ending) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(path)!, $"celleval-{Guid.NewGuid():N}.{ending}");

    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost by what stays: it is under a name that nobody else uses.
        }
    }

    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.OfAside(Path, _aside, exception);
        }
    }
}
