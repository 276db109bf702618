using Microsoft.Win32.SafeHandles;

namespace CellEval.Engine;

/// <summary>A file without a name that anyone sees: it is gone with the process, however that ends.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private long _length;

    /// <summary>Makes the file.</summary>
    /// <param name="directory">An existing folder.</param>
    /// <exception cref="IOException">The file cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor is it allowed.</exception>
    public TemporaryFile(string directory)
    {
        var path = Path.Join(directory, $"celleval-{Guid.NewGuid():N}.tmp");
        _file = File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.Delete,
            OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);

        // Elsewhere an open file outlives its name, and a process that is killed leaves nothing behind.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }

    /// <summary>Writes at the end; by one thread at a time.</summary>
    /// <param name="bytes">What is written.</param>
    /// <returns>Where it stands.</returns>
    /// <exception cref="IOException">There is no more room.</exception>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, _length);
        var offset = _length;
        _length += bytes.Length;
        return offset;
    }

    /// <summary>Reads what was written; by any thread.</summary>
    /// <param name="offset">The first byte.</param>
    /// <param name="target">Filled.</param>
    public void Read(long offset, Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            var read = RandomAccess.Read(_file, target, offset);
            if (read == 0)
                throw new IOException("The temporary file of cells is shorter than it was.");
            target = target[read..];
            offset += read;
        }
    }

    /// <summary>Closes the file, which then is gone.</summary>
    public void Dispose() => _file.Dispose();
}
