using System.Runtime.InteropServices;

namespace CellEval.Numerics;

/// <summary>Zeroed doubles that start on a cache line, so that no vector load straddles two.</summary>
internal sealed class AlignedBuffer
{
    private const int LineBytes = 64;
    private readonly double[] _array;
    private readonly int _start;
    private readonly int _length;

    public AlignedBuffer(int length)
    {
        _array = GC.AllocateArray<double>(length + LineBytes / sizeof(double) - 1, pinned: true);
        long misalignment = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % LineBytes;
        _start = (int)((LineBytes - misalignment) % LineBytes / sizeof(double));
        _length = length;
    }

    public Span<double> Span => _array.AsSpan(_start, _length);
}
