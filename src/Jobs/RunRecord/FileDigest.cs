using System.Buffers;
using System.Security.Cryptography;

namespace CellEval.Jobs;

/// <summary>The length and the SHA-256 of a file's bytes.</summary>
/// <param name="Size">The length in bytes.</param>
/// <param name="Sha256">The SHA-256, in small hexadecimal digits.</param>
public readonly record struct FileDigest(long Size, string Sha256)
{
    private const int BufferSize = 1 << 20;

    /// <summary>Digests a file, of which never more than a buffer is in memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static FileDigest Of(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            return Of(stream, cancellationToken);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the file cannot be read. {cause.Message}", cause);
        }
    }

    /// <summary>Digests what is left of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The digest.</returns>
    public static FileDigest Of(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var size = 0L;
            for (int count; (count = stream.Read(buffer)) > 0; size += count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, count);
            }

            return new FileDigest(size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
