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

    public OutputStream Create() => Attempt(() => new OutputStream(_aside, Path));

    /// <summary>Refuses a place that a rename cannot take, or must not.</summary>
    public void RequireFreePlace()
    {
        if (Directory.Exists(Path))
            throw OutputException.Of(Path, "There is a folder of this name.", null);
        if (new FileInfo(Path) is { Exists: true } file && (file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.Device)))
            throw OutputException.Of(Path, "This is a link or a device, which a rename would replace.", null);
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
            throw OutputException.Of(Path, exception.Message, exception);
        }
    }
}
