namespace CellEval.Tabular;

/// <summary>
/// A stream with a few bytes behind its end that no compressed text goes on with: .NET's decompression takes a file that was cut off
/// for one that ends there, but not one that goes on wrongly. What follows a whole file it ignores.
/// </summary>
/// <param name="stream">The stream; stays open.</param>
internal sealed class EndMark(Stream stream) : Stream
{
    private int _left = 64;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        if (read > 0 || buffer.IsEmpty)
            return read;
        var marks = Math.Min(_left, buffer.Length);
        buffer[..marks].Fill(byte.MaxValue);
        _left -= marks;
        return marks;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
