using System.Runtime.ExceptionServices;

namespace CellEval.AnnData;

/// <summary>Writes to another stream piece by piece, and stops between two pieces when it is told to.</summary>
/// <param name="stream">Takes the bytes; stays open.</param>
/// <param name="cancellationToken">Stops the writing.</param>
internal sealed class InterruptibleStream(Stream stream, CancellationToken cancellationToken) : Stream
{
    private const int PieceLength = 1 << 20;

    /// <summary>Gets the first error of writing.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    public override bool CanRead => stream.CanRead;

    public override bool CanSeek => stream.CanSeek;

    public override bool CanWrite => stream.CanWrite;

    public override long Length => stream.Length;

    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            while (buffer.Length > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var piece = buffer[..Math.Min(buffer.Length, PieceLength)];
                stream.Write(piece);
                buffer = buffer[piece.Length..];
            }
        }
        catch (Exception failure)
        {
            Failure ??= ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void SetLength(long value) => stream.SetLength(value);

    public override void Flush() => stream.Flush();
}
