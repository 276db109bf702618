using PureHDF;

namespace CellEval.AnnData;

/// <summary>
/// Writes a screen as an .h5ad file cell by cell, so that no more than a few megabytes of X are in memory however many
/// cells there are. What must be known for that before the first cell is the outline, and for CSR the number of values.
/// </summary>
/// <remarks>Equal content gives equal bytes.</remarks>
public sealed class AnnDataStreamWriter : IDisposable
{
    private readonly AnnDataOutline _outline;
    private readonly InterruptibleStream _output;
    private readonly StreamedX _x;
    private readonly H5NativeWriter _writer;
    private int _cells;

    private AnnDataStreamWriter(Stream stream, AnnDataOutline outline, StreamedX x, CancellationToken cancellationToken)
    {
        Require(outline);
        _outline = outline;
        _x = x;
        _output = new InterruptibleStream(stream, cancellationToken);
        _writer = Guard(() => FileElement.Make(
            x.Element,
            outline.Genes,
            outline.CellNames,
            outline.CellCount,
            [.. outline.Obs.Select(column => (column.Key, (H5Object)DataframeElement.Categorical(column.Value)))],
            []).BeginWrite(_output));
    }

    /// <summary>Starts a file whose X is CSR.</summary>
    /// <param name="stream">Takes the file; empty, and able to read and to seek. Stays open.</param>
    /// <param name="outline">All but X.</param>
    /// <param name="valueCount">The number of values that all cells together will have.</param>
    /// <param name="options">The type of the values, and whether to compress.</param>
    /// <param name="cancellationToken">Stops the writing; what has been written stays.</param>
    /// <returns>What takes the cells.</returns>
    /// <exception cref="ArgumentException">The outline's lengths do not fit its number of cells, or a name cannot be one.</exception>
    public static AnnDataStreamWriter StartCsr(
        Stream stream,
        AnnDataOutline outline,
        long valueCount,
        AnnDataWriteOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(valueCount);
        var x = StreamedX.Csr(outline.CellCount, outline.Genes.Count, valueCount, options ?? new AnnDataWriteOptions());
        return new AnnDataStreamWriter(stream, outline, x, cancellationToken);
    }

    /// <summary>Starts a file whose X is dense. Compressed, cells that are all alike take next to no room.</summary>
    /// <param name="stream">Takes the file; empty, and able to read and to seek. Stays open.</param>
    /// <param name="outline">All but X.</param>
    /// <param name="options">The type of the values, and whether to compress.</param>
    /// <param name="cancellationToken">Stops the writing; what has been written stays.</param>
    /// <returns>What takes the cells.</returns>
    /// <exception cref="ArgumentException">The outline's lengths do not fit its number of cells, or a name cannot be one.</exception>
    public static AnnDataStreamWriter StartDense(
        Stream stream,
        AnnDataOutline outline,
        AnnDataWriteOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var x = StreamedX.Dense(outline.CellCount, outline.Genes.Count, options ?? new AnnDataWriteOptions());
        return new AnnDataStreamWriter(stream, outline, x, cancellationToken);
    }

    /// <summary>Writes the next cell.</summary>
    /// <param name="genes">The genes of the values: columns of X, ascending, without repetition.</param>
    /// <param name="values">The values. In CSR zeros are stored as they are given.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, the genes do not ascend or lie outside X, or a value is no integer where only integers
    /// are stored.
    /// </exception>
    /// <exception cref="InvalidOperationException">All cells, or all values, are written.</exception>
    public void Append(ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        CompressedRow.Require(genes, values, _outline.Genes.Count);
        if (_cells == _outline.CellCount)
            throw new InvalidOperationException($"All {_cells} cells are written.");
        try
        {
            _x.Append(_writer, genes, values);
        }
        catch when (_output.Failure is not null)
        {
            // PureHDF wraps it.
            _output.Failure.Throw();
        }

        _cells++;
    }

    /// <summary>Ends the file, which nobody can read before.</summary>
    /// <exception cref="InvalidOperationException">Cells or values are missing.</exception>
    public void Complete()
    {
        if (_cells != _outline.CellCount)
            throw new InvalidOperationException($"{_cells} of {_outline.CellCount} cells are written.");
        Guard(() =>
        {
            _x.Complete(_writer);
            _writer.Dispose();
            return 0;
        });
    }

    /// <summary>Lets go of the stream; a file that is not complete stays unreadable.</summary>
    public void Dispose() => _output.Dispose();

    private static void Require(AnnDataOutline outline)
    {
        RequireLength("names of cells", outline.CellNames?.Count ?? outline.CellCount);
        for (var i = 0; i < outline.Obs.Count; i++)
        {
            var (name, labels) = outline.Obs[i];
            ElementName.Require(name, outline.Obs.Take(i).Select(column => column.Key));
            RequireLength($"labels in the column '{name}'", labels.Codes.Length);
        }

        void RequireLength(string what, int length)
        {
            if (length != outline.CellCount)
                throw new ArgumentException($"{length} {what}, but {outline.CellCount} cells.", nameof(outline));
        }
    }

    private T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch when (_output.Failure is not null)
        {
            _output.Failure.Throw();
            throw;
        }
    }
}
