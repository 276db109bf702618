using PureHDF;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>An open .h5ad file. What is read through it fails with an <see cref="InputException"/>.</summary>
/// <remarks>Used by one thread at a time: a reader opens the file anew.</remarks>
internal sealed class H5adFile : IDisposable
{
    private readonly NativeFile _file;

    private H5adFile(string path, NativeFile file)
    {
        Path = path;
        _file = file;
    }

    /// <summary>Gets the path as it was given.</summary>
    public string Path { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The open file.</returns>
    public static H5adFile Open(string path)
    {
        FileCheck.Check(path);
        FilterPipeline.Register();
        try
        {
            return new H5adFile(path, H5File.OpenRead(path));
        }
        catch (Exception exception)
        {
            throw Damaged(path, "its header", exception);
        }
    }

    /// <summary>Makes an error about this file.</summary>
    /// <param name="found">What was found, and what was expected.</param>
    /// <param name="wayOut">How to mend it, in sentences.</param>
    /// <returns>The error, to be thrown.</returns>
    public InputException Error(string found, string wayOut) => new($"{Path}: {found}. {wayOut}");

    /// <summary>Finds a group or dataset.</summary>
    /// <param name="path">Its path within the file.</param>
    /// <returns>The object, or <see langword="null"/> if there is none.</returns>
    public IH5Object? Find(string path) => Guard(path, () => _file.LinkExists(path) ? _file.Get(path) : null);

    /// <summary>Finds what a reference points to.</summary>
    /// <param name="path">Where the reference was found.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>The object.</returns>
    public IH5Object Follow(string path, NativeObjectReference1 reference) => Guard(path, () => _file.Get(reference));

    /// <summary>Reads, and says of whatever goes wrong which part of the file it was.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="part">The path within the file of what is read.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>What was read.</returns>
    public T Guard<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Damaged(Path, part, exception);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>Says whether an exception tells of the file rather than of a caller that stops or is wrong.</summary>
    /// <param name="exception">What was thrown while reading.</param>
    /// <returns>Whether it is to be wrapped.</returns>
    public static bool IsOfTheFile(Exception exception) =>
        exception is not (InputException or OperationCanceledException or ObjectDisposedException);

    /// <summary>Makes the error for a part of a file that cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">The part.</param>
    /// <param name="exception">What reading it threw.</param>
    /// <returns>The error, to be thrown.</returns>
    public static InputException Damaged(string path, string part, Exception exception)
    {
        var cause = exception is System.Reflection.TargetInvocationException { InnerException: { } inner }
            ? inner
            : exception;
        while (cause.Message == "Filter pipeline failed." && cause.InnerException is { } deeper)
            cause = deeper;
        return new InputException($"{path}: {part} cannot be read ({cause.Message.TrimEnd('.')}). The file is damaged "
            + "or was not written or copied to the end: get it again, or read it in Python with anndata and write it "
            + "anew.",
            exception);
    }
}
