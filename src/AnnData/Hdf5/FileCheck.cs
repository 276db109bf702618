using System.Buffers.Binary;

namespace CellEval.AnnData;

/// <summary>What can be said of a file from its first bytes: that it is HDF5, and that none of it is missing.</summary>
internal static class FileCheck
{
    private const int HeaderBytes = 96;
    private const int LastUserBlock = 1 << 20;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10, 26, 10];

    /// <summary>Throws if the file is missing, is no HDF5 file or is shorter than it says that it is.</summary>
    /// <param name="path">The file.</param>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path}: this is a folder, expected an .h5ad file. If it is a zarr store, read "
                + "it in Python with anndata.read_zarr and write it with write_h5ad.");
        }

        if (!File.Exists(path))
        {
            throw new InputException($"{path}: there is no such file. Check the spelling; relative paths start at "
                + $"{Environment.CurrentDirectory}.");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            CheckHeader(path, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var cause = exception.Message.TrimEnd('.');
            throw new InputException($"{path}: the file cannot be opened for reading ({cause}). Check "
                + "its permissions and that no other program is writing it.", exception);
        }
    }

    private static void CheckHeader(string path, FileStream stream)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        header = header[..stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false)];
        if (!header.StartsWith(Signature))
        {
            if (HasUserBlock(stream))
                return;

            throw new InputException($"{path}: this is not an HDF5 file (it does not start as one), expected an .h5ad "
                + "file as anndata's write_h5ad makes it. If it is compressed as a whole (.gz, .zip), unpack it "
                + "first.");
        }

        if (EndOfFile(header) is { } end && end > stream.Length)
        {
            throw new InputException($"{path}: the file has {stream.Length} bytes, expected {end}: its end is missing. "
                + "It was not copied, downloaded or written to the end: get it again.");
        }
    }

    // HDF5 may start behind a block of the user's, at 512 bytes or a doubling of it.
    private static bool HasUserBlock(FileStream stream)
    {
        Span<byte> start = stackalloc byte[Signature.Length];
        for (var offset = 512; offset <= LastUserBlock && offset < stream.Length; offset *= 2)
        {
            stream.Position = offset;
            if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
                && start.SequenceEqual(Signature))
            {
                return true;
            }
        }

        return false;
    }

    // The place of the file's length in the superblock, by its version; only addresses of eight bytes are looked at.
    private static long? EndOfFile(ReadOnlySpan<byte> header)
    {
        const int version = 8;
        var (widthAt, endAt) = header.Length < HeaderBytes ? (0, 0) : header[version] switch
        {
            0 => (13, 40),
            1 => (13, 44),
            2 or 3 => (9, 28),
            _ => (0, 0),
        };
        return endAt == 0 || header[widthAt] != sizeof(long)
            ? null
            : BinaryPrimitives.ReadInt64LittleEndian(header[endAt..]);
    }
}
