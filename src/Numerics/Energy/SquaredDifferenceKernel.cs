using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>Squared distances of a cell to a dense tile of 64 cells from their differences. A lane's sum runs over the columns in their order.</summary>
internal static class SquaredDifferenceKernel
{
    /// <summary>Adds (x − y)² over the columns of a block to a sum for each lane.</summary>
    /// <param name="cell">The values of a cell x, one for each column.</param>
    /// <param name="tile">A dense tile's values in these columns: [column][lane].</param>
    /// <param name="squares">A sum for each lane.</param>
    public static void Add(ReadOnlySpan<double> cell, ReadOnlySpan<double> tile, Span<double> squares)
    {
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector512<double> s4 = default, s5 = default, s6 = default, s7 = default;
        for (int k = 0; k < cell.Length; k++)
        {
            ReadOnlySpan<double> lanes = tile.Slice(k * DensePanel.Lanes, DensePanel.Lanes);
            Vector512<double> value = Vector512.Create(cell[k]);
            s0 = AddSquare(s0, value - Load(lanes, 0));
            s1 = AddSquare(s1, value - Load(lanes, 1));
            s2 = AddSquare(s2, value - Load(lanes, 2));
            s3 = AddSquare(s3, value - Load(lanes, 3));
            s4 = AddSquare(s4, value - Load(lanes, 4));
            s5 = AddSquare(s5, value - Load(lanes, 5));
            s6 = AddSquare(s6, value - Load(lanes, 6));
            s7 = AddSquare(s7, value - Load(lanes, 7));
        }

        AddTo(squares, 0, s0);
        AddTo(squares, 1, s1);
        AddTo(squares, 2, s2);
        AddTo(squares, 3, s3);
        AddTo(squares, 4, s4);
        AddTo(squares, 5, s5);
        AddTo(squares, 6, s6);
        AddTo(squares, 7, s7);
    }

    private static Vector512<double> AddSquare(Vector512<double> sum, Vector512<double> difference) =>
        Vector512.FusedMultiplyAdd(difference, difference, sum);

    private static Vector512<double> Load(ReadOnlySpan<double> lanes, int vector) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(lanes), (nuint)(vector * Vector512<double>.Count));

    private static void AddTo(Span<double> squares, int vector, Vector512<double> sum) =>
        (Load(squares, vector) + sum).StoreUnsafe(ref MemoryMarshal.GetReference(squares), (nuint)(vector * Vector512<double>.Count));
}
