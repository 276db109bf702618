using System.Buffers.Binary;

namespace CellEval.Parquet;

/// <summary>
/// Walks over a Parquet file's footer before the library does: what is not as the format says would lead it out of the footer, where
/// it looks for an end for ever.
/// </summary>
internal ref struct FooterCheck
{
    private const int TrailerLength = 8;

    private readonly ReadOnlySpan<byte> _footer;
    private int _at;

    private FooterCheck(ReadOnlySpan<byte> footer) => _footer = footer;

    /// <summary>Reads and checks the footer.</summary>
    /// <param name="stream">A file that begins and ends as Parquet does.</param>
    /// <exception cref="InvalidDataException">The footer is damaged, or has what this version of the format does not know.</exception>
    public static void Require(Stream stream)
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        stream.Seek(-TrailerLength, SeekOrigin.End);
        stream.ReadExactly(trailer);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (length > stream.Length - TrailerLength)
            throw new InvalidDataException("Its footer is said to be longer than the file.");
        stream.Seek(-TrailerLength - length, SeekOrigin.End);
        var footer = new byte[length];
        stream.ReadExactly(footer);
        new FooterCheck(footer).Walk(FooterTypes.FileMetadata);
    }

    private void Walk(ThriftType type)
    {
        switch (type.Kind)
        {
            case ThriftKind.List:
                WalkList(type.Element!);
                break;
            case ThriftKind.Struct:
                WalkStruct(type.Fields!);
                break;
            default:
                Skip(type.Kind);
                break;
        }
    }

    private void WalkStruct(IReadOnlyDictionary<short, ThriftType> fields)
    {
        short number = 0;
        while (Next() is var header && header != 0)
        {
            var step = header >> 4;
            number = step == 0 ? (short)Signed(Int()) : (short)(number + step);
            var kind = (ThriftKind)(header & 0x0f);
            if (!fields.TryGetValue(number, out var type))
                Skip(kind);
            else if (!type.IsStoredAs(kind))
                throw Damage();
            else if (kind is not (ThriftKind.True or ThriftKind.False))
                Walk(type);
        }
    }

    private void WalkList(ThriftType element)
    {
        var header = Next();
        ulong count = (ulong)header >> 4;
        if (count == 15)
            count = Int();

        // Each element takes a byte at least.
        if (count > (ulong)(_footer.Length - _at) || (count > 0 && !element.IsStoredAs((ThriftKind)(header & 0x0f))))
            throw Damage();
        for (; count > 0; count--)
            Walk(element);
    }

    private void Skip(ThriftKind kind)
    {
        switch (kind)
        {
            case ThriftKind.True or ThriftKind.False:
                break;
            case ThriftKind.Byte:
                Move(1);
                break;
            case ThriftKind.Int16 or ThriftKind.Int32 or ThriftKind.Int64:
                Int();
                break;
            case ThriftKind.Double:
                Move(sizeof(double));
                break;
            case ThriftKind.Binary:
                Move(Int());
                break;
            default:
                throw Damage();
        }
    }

    private ulong Int()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Next();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }

        throw Damage();
    }

    private static long Signed(ulong zigzag) => (long)(zigzag >> 1) ^ -(long)(zigzag & 1);

    private byte Next() => _at < _footer.Length ? _footer[_at++] : throw Damage();

    private void Move(ulong length)
    {
        if (length > (ulong)(_footer.Length - _at))
            throw Damage();
        _at += (int)length;
    }

    private readonly InvalidDataException Damage() => new($"Its footer is not as the format says, near byte {_at}.");
}
