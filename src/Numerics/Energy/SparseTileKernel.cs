using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Products of a sparse cell with a dense tile of 64 cells, laid out as [column][lane]. The sums stay in registers, named one by
/// one (an array would live in memory): as many chains of additions as the latency of one addition needs. A lane's sum runs
/// over the columns in their order, so that it is the same for vectors of any width.
/// </summary>
internal static class SparseTileKernel
{
    /// <summary>The number of cells of a tile.</summary>
    public const int Lanes = 64;

    private const int Half = Lanes / 2;

    /// <summary>Adds a cell's products with all lanes in the columns before one.</summary>
    /// <param name="columns">
    /// The cell's columns, ascending; each is a column of the tile, which whoever made the rows has checked.
    /// </param>
    /// <param name="values">The cell's values.</param>
    /// <param name="position">The first value to multiply.</param>
    /// <param name="endColumn">The column to stop before.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="products">One sum for each lane.</param>
    /// <returns>The first value that is left.</returns>
    public static int AddProducts(
        ReadOnlySpan<int> columns, ReadOnlySpan<double> values, int position, int endColumn, ReadOnlySpan<double> tile,
        Span<double> products)
    {
        // The last written elements and the last read value, checked once for the unchecked loops.
        _ = products[Lanes - 1];
        _ = values[..columns.Length];
        ref double start = ref MemoryMarshal.GetReference(tile);
        ref double sums = ref MemoryMarshal.GetReference(products);
        if (Vector512.IsHardwareAccelerated)
            return AddWide(columns, values, position, endColumn, ref start, ref sums);

        AddHalf(columns, values, position, endColumn, ref start, ref sums);
        return AddHalf(columns, values, position, endColumn, ref Unsafe.Add(ref start, Half), ref Unsafe.Add(ref sums, Half));
    }

    private static int AddWide(
        ReadOnlySpan<int> columns, ReadOnlySpan<double> values, int position, int endColumn, ref double tile, ref double products)
    {
        const int Width = 8;
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector512<double> s4 = default, s5 = default, s6 = default, s7 = default;
        ref int column = ref MemoryMarshal.GetReference(columns);
        ref double stored = ref MemoryMarshal.GetReference(values);
        for (; position < columns.Length && Unsafe.Add(ref column, position) < endColumn; position++)
        {
            ref double lanes = ref Unsafe.Add(ref tile, (nint)Unsafe.Add(ref column, position) * Lanes);
            Vector512<double> value = Vector512.Create(Unsafe.Add(ref stored, position));
            s0 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes), s0);
            s1 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, Width), s1);
            s2 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 2 * Width), s2);
            s3 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 3 * Width), s3);
            s4 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 4 * Width), s4);
            s5 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 5 * Width), s5);
            s6 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 6 * Width), s6);
            s7 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref lanes, 7 * Width), s7);
        }

        Add(s0, ref products, 0);
        Add(s1, ref products, Width);
        Add(s2, ref products, 2 * Width);
        Add(s3, ref products, 3 * Width);
        Add(s4, ref products, 4 * Width);
        Add(s5, ref products, 5 * Width);
        Add(s6, ref products, 6 * Width);
        Add(s7, ref products, 7 * Width);
        return position;
    }

    // Sixteen registers hold the sums of half a tile.
    private static int AddHalf(
        ReadOnlySpan<int> columns, ReadOnlySpan<double> values, int position, int endColumn, ref double tile, ref double products)
    {
        const int Width = 4;
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector256<double> s4 = default, s5 = default, s6 = default, s7 = default;
        ref int column = ref MemoryMarshal.GetReference(columns);
        ref double stored = ref MemoryMarshal.GetReference(values);
        for (; position < columns.Length && Unsafe.Add(ref column, position) < endColumn; position++)
        {
            ref double lanes = ref Unsafe.Add(ref tile, (nint)Unsafe.Add(ref column, position) * Lanes);
            Vector256<double> value = Vector256.Create(Unsafe.Add(ref stored, position));
            s0 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes), s0);
            s1 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, Width), s1);
            s2 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 2 * Width), s2);
            s3 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 3 * Width), s3);
            s4 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 4 * Width), s4);
            s5 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 5 * Width), s5);
            s6 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 6 * Width), s6);
            s7 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref lanes, 7 * Width), s7);
        }

        Add(s0, ref products, 0);
        Add(s1, ref products, Width);
        Add(s2, ref products, 2 * Width);
        Add(s3, ref products, 3 * Width);
        Add(s4, ref products, 4 * Width);
        Add(s5, ref products, 5 * Width);
        Add(s6, ref products, 6 * Width);
        Add(s7, ref products, 7 * Width);
        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<double> sum, ref double products, nuint lane) =>
        (Vector512.LoadUnsafe(ref products, lane) + sum).StoreUnsafe(ref products, lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<double> sum, ref double products, nuint lane) =>
        (Vector256.LoadUnsafe(ref products, lane) + sum).StoreUnsafe(ref products, lane);
}
