using System.Buffers;
using System.Runtime.InteropServices;

namespace CellEval.Engine;

/// <summary>One label's cells in a log: written one by one, then read together.</summary>
internal sealed class KeptLabel
{
    private readonly CellLog _log;
    private readonly CellRecord _record;
    private readonly List<CellAddress> _cells;
    private long _values;

    /// <summary>Makes room for a label.</summary>
    /// <param name="log">Takes its cells, among others.</param>
    /// <param name="record">How a cell is stored.</param>
    /// <param name="cellCount">The number of cells to come.</param>
    /// <exception cref="InputException">An embedding of so many cells is more than an array holds.</exception>
    public KeptLabel(CellLog log, CellRecord record, int cellCount)
    {
        foreach (var width in record.ObsmWidths)
            Require((long)cellCount * width, "numbers of an embedding");
        (_log, _record, _cells) = (log, record, new List<CellAddress>(cellCount));
    }

    /// <summary>Keeps a cell.</summary>
    /// <param name="block">The block.</param>
    /// <param name="index">The cell's place in the block.</param>
    /// <exception cref="InputException">The label has more values than an array holds.</exception>
    public void Add(in CellBlock block, int index)
    {
        var row = block[index];
        _values += row.Values.Length;
        Require(_values, "values that are not zero");
        var layout = _record.Layout(row);
        _record.Write(layout, block, index, _log.Add(layout.Bytes, out var address));
        _cells.Add(address);
    }

    /// <summary>Makes the label's cells from what was kept.</summary>
    /// <param name="obsmKeys">The names of the embeddings, in the record's order.</param>
    /// <returns>The cells.</returns>
    public LabelCells Read(IReadOnlyList<string> obsmKeys)
    {
        var rowStarts = new int[_cells.Count + 1];
        var genes = GC.AllocateUninitializedArray<int>((int)_values);
        var values = GC.AllocateUninitializedArray<double>((int)_values);
        double[][] obsm = [.. _record.ObsmWidths.Select(width => new double[_cells.Count * width])];
        var rows = new Memory<double>[obsm.Length];
        var cells = CollectionsMarshal.AsSpan(_cells);
        byte[] buffer = [];
        for (int cell = 0, end; cell < cells.Length; cell = end)
        {
            // Neighbours are read together, as long as they do not make a large buffer.
            var (page, start, length) = cells[cell];
            for (end = cell + 1; end < cells.Length && cells[end - 1].IsFollowedBy(cells[end]); end++)
                length += cells[end].Length;
            if (buffer.Length < length)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = ArrayPool<byte>.Shared.Rent(length);
            }

            var bytes = _log.Read(page, start, length, buffer);
            for (; cell < end; cell++)
            {
                for (var embedding = 0; embedding < rows.Length; embedding++)
                {
                    var width = _record.ObsmWidths[embedding];
                    rows[embedding] = obsm[embedding].AsMemory(cell * width, width);
                }

                var first = rowStarts[cell];
                rowStarts[cell + 1] = first + _record.Read(ref bytes, genes.AsSpan(first), values.AsSpan(first), rows);
            }
        }

        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        return new LabelCells(
            rowStarts,
            genes,
            values,
            obsmKeys.Zip(obsm, (key, rows) => KeyValuePair.Create(key, (ReadOnlyMemory<double>)rows)).ToDictionary());
    }

    private static void Require(long values, string what)
    {
        if (values > Array.MaxLength)
        {
            throw new InputException(
                $"The cells of one label have more than {Array.MaxLength} {what}, and no more can be kept: "
                + "take some of its cells out, or evaluate without the metrics that need every cell (those on DE among them).");
        }
    }
}
