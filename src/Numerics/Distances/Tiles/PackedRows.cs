using System.Runtime.CompilerServices;

namespace CellEval.Numerics;

/// <summary>A row of a matrix.</summary>
internal delegate ReadOnlySpan<double> RowReader(int row);

/// <summary>
/// Rows laid out for a register tile, scaled and rounded to T: slice by slice of columns, in it panel by panel of rows,
/// in it column by column.
/// </summary>
internal sealed class PackedRows<T>(int mostRows, int columns, int lanes, int sliceColumns)
    where T : unmanaged
{
    // A chunk of a panel stays in the first-level cache while row after row is strewn into it; a slice is whole chunks.
    private const int ChunkColumns = 64;

    private readonly AlignedBuffer<T> _values = new((mostRows + lanes - 1) / lanes * lanes * columns);

    /// <summary>Gets the number of panels; the last may hold fewer rows, and zeros in their place.</summary>
    public int Panels { get; private set; }

    /// <summary>Makes room for some rows; what was there is lost.</summary>
    public void Resize(int rows) => Panels = (rows + lanes - 1) / lanes;

    /// <summary>A slice of a panel, by its first column.</summary>
    public Span<T> Slice(int panel, int column)
    {
        int width = Math.Min(sliceColumns, columns - column);
        return _values.Span.Slice(((column * Panels) + (panel * width)) * lanes, width * lanes);
    }

    /// <summary>A column of a panel.</summary>
    public Span<T> Column(int panel, int column)
    {
        int within = column % sliceColumns;
        return Slice(panel, column - within).Slice(within * lanes, lanes);
    }

    /// <summary>Fills a panel. Panels may be filled by several threads at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int panel, RowReader reader, int firstRow, int rowCount, double scale)
    {
        Span<T> rounded = stackalloc T[ChunkColumns];
        for (int column = 0; column < columns; column += ChunkColumns)
        {
            int width = Math.Min(ChunkColumns, columns - column);
            int within = column % sliceColumns;
            Span<T> chunk = Slice(panel, column - within).Slice(within * lanes, width * lanes);
            if (rowCount < lanes)
                chunk.Clear();
            for (int lane = 0; lane < rowCount; lane++)
            {
                Rounding<T>.Scale(reader(firstRow + lane).Slice(column, width), scale, rounded);
                ref T target = ref chunk[lane];
                for (int k = 0; k < width; k++)
                    Unsafe.Add(ref target, k * lanes) = rounded[k];
            }
        }
    }
}
