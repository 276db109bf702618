namespace CellEval.Engine;

/// <summary>
/// A file that is being written. What goes wrong in writing it is an <see cref="OutputException"/>; what the writer
/// reads meanwhile keeps its own errors.
/// </summary>
/// <param name="path">Where the bytes go.</param>
/// <param name="place">The path that errors name.</param>
/// <param name="options">Whether the file goes when it is closed.</param>
internal sealed class OutputStream(string path, string place, FileOptions options = FileOptions.None)
    : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16, options)
{
    /// <summary>Closes the file; all of it is written then, or an error says why not.</summary>
    public void Finish() => Attempt(() =>
    {
        base.Flush();
        base.Dispose(disposing: true);
    });

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            base.Write(buffer);
        }
        catch (Exception exception) when (IsOfWriting(exception))
        {
            throw OutputException.OfAside(place, Name, exception);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Attempt(() => base.Write(buffer, offset, count));

    public override void WriteByte(byte value) => Attempt(() => base.WriteByte(value));

    public override void Flush(bool flushToDisk) => Attempt(() => base.Flush(flushToDisk));

    public override void SetLength(long value) => Attempt(() => base.SetLength(value));

    // That a file which is given up could not be written either is no news.
    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        catch (Exception exception) when (IsOfWriting(exception))
        {
            // The handle is closed all the same.
        }
    }

    // .NET calls a file that grows beyond what the file system can hold an argument out of range.
    private static bool IsOfWriting(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (IsOfWriting(exception))
        {
            throw OutputException.OfAside(place, Name, exception);
        }
    }
}
