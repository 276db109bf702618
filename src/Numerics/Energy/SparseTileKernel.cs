using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Products of sparse cells with a dense tile of 64 cells, laid out as [column][lane]. A cell's sums stay in registers, named one by
/// one (an array would live in memory): as many chains of additions as the latency of one addition needs. A lane's sum runs
/// over the columns in their order, so that it is the same for vectors of any width.
/// </summary>
internal static class SparseTileKernel
{
    /// <summary>The number of cells of a tile.</summary>
    public const int Lanes = 64;

    private const int Half = Lanes / 2;

    /// <summary>Adds the products of sparse cells with all lanes, in one block of columns.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="block">The block.</param>
    /// <param name="lanes">The dense tile's values in that block: [column][lane].</param>
    /// <param name="products">A sum for each cell and lane: [cell][lane].</param>
    public static void AddProducts(SparseTile cells, int block, ReadOnlySpan<double> lanes, Span<double> products)
    {
        // Columns are within the block, which whoever made the rows has checked; the last written element is checked here.
        ReadOnlySpan<int> ends = cells.Ends(block);
        _ = products[ends.Length * Lanes - 1];
        int start = cells.Start(block);
        ref byte columns = ref MemoryMarshal.GetReference(cells.Columns);
        ref double values = ref MemoryMarshal.GetReference(cells.Values);
        ref double tile = ref MemoryMarshal.GetReference(lanes);
        ref double sums = ref MemoryMarshal.GetReference(products);
        if (Vector512.IsHardwareAccelerated)
        {
            AddWide(ends, start, ref columns, ref values, ref tile, ref sums);
        }
        else
        {
            AddHalf(ends, start, ref columns, ref values, ref tile, ref sums);
            AddHalf(ends, start, ref columns, ref values, ref Unsafe.Add(ref tile, Half), ref Unsafe.Add(ref sums, Half));
        }
    }

    private static void AddWide(
        ReadOnlySpan<int> ends, int position, ref byte columns, ref double values, ref double block, ref double products)
    {
        const int Width = 8;
        for (int cell = 0; cell < ends.Length; cell++)
        {
            Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default;
            Vector512<double> s4 = default, s5 = default, s6 = default, s7 = default;
            for (; position < ends[cell]; position++)
            {
                ref double lanes = ref Unsafe.Add(ref block, Unsafe.Add(ref columns, position) * Lanes);
                Vector512<double> value = Vector512.Create(Unsafe.Add(ref values, position));
                s0 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes), s0);
                s1 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, Width), s1);
                s2 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 2 * Width), s2);
                s3 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 3 * Width), s3);
                s4 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 4 * Width), s4);
                s5 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 5 * Width), s5);
                s6 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 6 * Width), s6);
                s7 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 7 * Width), s7);
            }

            ref double sums = ref Unsafe.Add(ref products, cell * Lanes);
            Add(s0, ref sums, 0);
            Add(s1, ref sums, Width);
            Add(s2, ref sums, 2 * Width);
            Add(s3, ref sums, 3 * Width);
            Add(s4, ref sums, 4 * Width);
            Add(s5, ref sums, 5 * Width);
            Add(s6, ref sums, 6 * Width);
            Add(s7, ref sums, 7 * Width);
        }
    }

    // Sixteen registers hold the sums of half a tile.
    private static void AddHalf(
        ReadOnlySpan<int> ends, int position, ref byte columns, ref double values, ref double block, ref double products)
    {
        const int Width = 4;
        for (int cell = 0; cell < ends.Length; cell++)
        {
            Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
            Vector256<double> s4 = default, s5 = default, s6 = default, s7 = default;
            for (; position < ends[cell]; position++)
            {
                ref double lanes = ref Unsafe.Add(ref block, Unsafe.Add(ref columns, position) * Lanes);
                Vector256<double> value = Vector256.Create(Unsafe.Add(ref values, position));
                s0 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes), s0);
                s1 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, Width), s1);
                s2 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 2 * Width), s2);
                s3 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 3 * Width), s3);
                s4 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 4 * Width), s4);
                s5 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 5 * Width), s5);
                s6 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 6 * Width), s6);
                s7 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 7 * Width), s7);
            }

            ref double sums = ref Unsafe.Add(ref products, cell * Lanes);
            Add(s0, ref sums, 0);
            Add(s1, ref sums, Width);
            Add(s2, ref sums, 2 * Width);
            Add(s3, ref sums, 3 * Width);
            Add(s4, ref sums, 4 * Width);
            Add(s5, ref sums, 5 * Width);
            Add(s6, ref sums, 6 * Width);
            Add(s7, ref sums, 7 * Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<double> sum, ref double products, nuint lane) =>
        (Vector512.LoadUnsafe(ref products, lane) + sum).StoreUnsafe(ref products, lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<double> sum, ref double products, nuint lane) =>
        (Vector256.LoadUnsafe(ref products, lane) + sum).StoreUnsafe(ref products, lane);
}
