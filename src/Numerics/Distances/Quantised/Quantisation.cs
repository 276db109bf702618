using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CellEval.Numerics;

/// <summary>
/// How values become bytes: columns sorted by size and taken eight at a time, a step for each eight, a power of two, so
/// that distances of bytes add up to integers in units of the smallest step. Steps are guessed from a sample of rows; a
/// bad guess costs time, not truth, since every row's error is known. Needs AVX-512.
/// </summary>
internal sealed class Quantisation
{
    /// <summary>The columns of a group: a 64-bit lane of bytes.</summary>
    public const int GroupColumns = 8;

    /// <summary>The byte that stands for zero.</summary>
    public const byte Zero = 128;

    private const int MostLevels = 127;
    private const int MostSamples = 512;

    // In root mean squares: twice as much at most, as steps are powers of two; larger values are cut off.
    private const double Clip = 2.5;

    // Smaller steps would shift sums out of 64 bits.
    private const int MostShift = 30;

    private readonly int[] _columns;
    private readonly int[] _positions;
    private readonly double[] _inverseSteps;
    private readonly double[] _steps;

    public Quantisation(EffectRows rows)
    {
        Groups = (rows.Columns + GroupColumns - 1) / GroupColumns;
        (_columns, double[] sizes) = SortedColumns(rows);
        _positions = new int[rows.Columns];
        for (int position = 0; position < rows.Columns; position++)
            _positions[_columns[position]] = position;

        _steps = new double[Groups];
        _inverseSteps = new double[_columns.Length];
        Shifts = new int[Groups];
        int first = Groups == 0 ? 0 : Exponent(sizes[0], -100), last = first;
        for (int group = 0; group < Groups; group++)
        {
            int exponent = Exponent(sizes[group * GroupColumns], first - MostShift);
            Shifts[group] = last - exponent;
            _steps[group] = Math.ScaleB(1, exponent);
            last = exponent;
            // Where there is no column, any value times 0 is a zero.
            int end = Math.Min((group + 1) * GroupColumns, rows.Columns);
            for (int position = group * GroupColumns; position < end; position++)
                _inverseSteps[position] = Math.ScaleB(1, -exponent);
        }

        Unit = (float)Math.ScaleB(1, last);
    }

    public int Groups { get; }

    /// <summary>By how many bits each group's step is smaller than that of the group before it.</summary>
    public int[] Shifts { get; }

    /// <summary>The smallest step.</summary>
    public float Unit { get; }

    /// <summary>Where a column's byte is: its group, times eight, plus its place in it.</summary>
    public int Position(int column) => _positions[column];

    /// <summary>The step of a position.</summary>
    public float Step(int position) => (float)_steps[position / GroupColumns];

    /// <summary>
    /// Writes a row as bytes, eight together and the next eight <paramref name="stride"/> further; where there is no
    /// column, the byte is <see cref="Zero"/>.
    /// </summary>
    /// <returns>Σ |x − what its byte stands for|, of scaled values; NaN if one is.</returns>
    public double Write(ReadOnlySpan<double> row, double scale, Span<byte> target, int stride)
    {
        Vector512<double> most = Vector512.Create((double)MostLevels), zero = Vector512.Create((double)Zero);
        Vector512<double> errors = default;
        for (int group = 0; group < Groups; group++)
        {
            ReadOnlySpan<int> c = _columns.AsSpan(group * GroupColumns, GroupColumns);
            Vector512<double> values = Vector512.Create(
                row[c[0]], row[c[1]], row[c[2]], row[c[3]], row[c[4]], row[c[5]], row[c[6]], row[c[7]]);
            Vector512<double> inverse = Vector512.Create<double>(_inverseSteps.AsSpan(group * GroupColumns));
            Vector512<double> levels = values * scale * inverse;
            Vector512<double> nearest = Vector512.MaxNative(-most, Vector512.MinNative(most, Vector512.Round(levels)));
            errors += Vector512.Abs(levels - nearest) * _steps[group];
            Vector128<byte> bytes = Avx512F.ConvertToVector128Byte(Vector512.ConvertToInt64(nearest + zero).AsUInt64());
            MemoryMarshal.Write(target[(group * stride)..], bytes.AsUInt64().ToScalar());
        }

        return Vector512.Sum(errors);
    }

    /// <summary>The columns from large to small, in whole groups, and their root mean squares in a sample.</summary>
    private static (int[] Columns, double[] Sizes) SortedColumns(EffectRows rows)
    {
        double[] squares = new double[rows.Columns];
        int samples = Math.Min(rows.Rows, MostSamples);
        for (int sample = 0; sample < samples; sample++)
        {
            int row = (int)((long)sample * rows.Rows / samples);
            AddSquares(rows.Pred(row), rows.Scale, squares);
            AddSquares(rows.Real(row), rows.Scale, squares);
        }

        int[] columns = [.. Enumerable.Range(0, rows.Columns).OrderByDescending(column => squares[column])];
        double[] sizes = Array.ConvertAll(columns, column => Math.Sqrt(squares[column] / (2 * samples)));
        Array.Resize(ref columns, (columns.Length + GroupColumns - 1) / GroupColumns * GroupColumns);
        return (columns, sizes);
    }

    /// <summary>The exponent of a group's step, no smaller than the least.</summary>
    private static int Exponent(double size, int least) =>
        size > 0 ? Math.Max(Math.ILogB(Clip * size / MostLevels) + 1, least) : least;

    private static void AddSquares(ReadOnlySpan<double> row, double scale, double[] squares)
    {
        for (int k = 0; k < row.Length; k++)
        {
            double value = row[k] * scale;
            squares[k] += double.IsFinite(value) ? value * value : 0;
        }
    }
}
