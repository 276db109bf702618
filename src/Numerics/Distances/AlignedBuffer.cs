using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CellEval.Numerics;

/// <summary>Zeroed numbers that start on a cache line, so that no vector load straddles two.</summary>
internal class AlignedBuffer<T>
    where T : unmanaged
{
    private const int LineBytes = 64;
    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    public AlignedBuffer(int length)
    {
        int lineLength = LineBytes / Unsafe.SizeOf<T>();
        _array = GC.AllocateArray<T>(length + lineLength - 1, pinned: true);
        long misalignment = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % LineBytes;
        _start = (int)((LineBytes - misalignment) % LineBytes / Unsafe.SizeOf<T>());
        _length = length;
    }

    public Span<T> Span => _array.AsSpan(_start, _length);
}

/// <summary>Zeroed doubles that start on a cache line.</summary>
internal sealed class AlignedBuffer(int length) : AlignedBuffer<double>(length);
