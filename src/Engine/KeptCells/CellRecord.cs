using System.Numerics;
using System.Runtime.InteropServices;

namespace CellEval.Engine;

/// <summary>
/// A cell as bytes: its genes as a bitmap or a list, whichever is smaller; its values as floats where those are exact, else as
/// doubles; its embeddings as doubles. Every part begins at a multiple of 8 bytes.
/// </summary>
/// <param name="geneCount">The number of genes of the screen.</param>
/// <param name="obsmWidths">The dimensions of each embedding that is kept.</param>
internal sealed class CellRecord(int geneCount, IReadOnlyList<int> obsmWidths)
{
    private const int HeaderBytes = 8;
    private const int ListsGenes = 1;
    private const int HasDoubles = 2;

    private readonly int _bitmapBytes = Padded((geneCount + 7) / 8L);

    /// <summary>Gets the dimensions of each embedding.</summary>
    public IReadOnlyList<int> ObsmWidths => obsmWidths;

    /// <summary>Says how a cell is written.</summary>
    /// <param name="row">The cell.</param>
    /// <returns>The layout: what <see cref="Write"/> wants, and how many bytes it takes.</returns>
    /// <exception cref="OverflowException">The cell needs more bytes than an array holds.</exception>
    public CellLayout Layout(CellRow row)
    {
        var flags = 0;
        if (Padded(sizeof(int) * (long)row.Values.Length) < _bitmapBytes)
            flags |= ListsGenes;
        foreach (var value in row.Values)
        {
            if ((float)value == value)
                continue;
            flags |= HasDoubles;
            break;
        }

        return new CellLayout(flags, checked(HeaderBytes + GeneBytes(flags, row.Values.Length)
            + ValueBytes(flags, row.Values.Length) + (sizeof(double) * obsmWidths.Sum())));
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="layout">What <see cref="Layout"/> has said.</param>
    /// <param name="block">The block.</param>
    /// <param name="index">The cell's place in the block.</param>
    /// <param name="target">As long as the layout says.</param>
    public void Write(CellLayout layout, in CellBlock block, int index, Span<byte> target)
    {
        var row = block[index];
        var header = MemoryMarshal.Cast<byte, int>(target[..HeaderBytes]);
        (header[0], header[1]) = (layout.Flags, row.Values.Length);
        target = target[HeaderBytes..];

        var genes = Take(ref target, GeneBytes(layout.Flags, row.Values.Length));
        if ((layout.Flags & ListsGenes) != 0)
            row.Genes.CopyTo(MemoryMarshal.Cast<byte, int>(genes));
        else
            WriteBitmap(row.Genes, MemoryMarshal.Cast<byte, ulong>(genes));

        var values = Take(ref target, ValueBytes(layout.Flags, row.Values.Length));
        if ((layout.Flags & HasDoubles) != 0)
        {
            row.Values.CopyTo(MemoryMarshal.Cast<byte, double>(values));
        }
        else
        {
            var floats = MemoryMarshal.Cast<byte, float>(values)[..row.Values.Length];
            for (var i = 0; i < floats.Length; i++)
                floats[i] = (float)row.Values[i];
        }

        for (var embedding = 0; embedding < obsmWidths.Count; embedding++)
            block.Obsm(index, embedding).CopyTo(MemoryMarshal.Cast<byte, double>(Take(ref target, sizeof(double) * obsmWidths[embedding])));
    }

    /// <summary>Reads the cell at the start of some bytes.</summary>
    /// <param name="source">The bytes; moved behind the cell.</param>
    /// <param name="genes">Takes its genes; at least as long as it has values.</param>
    /// <param name="values">Takes its values.</param>
    /// <param name="obsm">Takes the row of each embedding.</param>
    /// <returns>The number of its values.</returns>
    public int Read(ref ReadOnlySpan<byte> source, Span<int> genes, Span<double> values, ReadOnlySpan<Memory<double>> obsm)
    {
        var header = MemoryMarshal.Cast<byte, int>(Take(ref source, HeaderBytes));
        var (flags, count) = (header[0], header[1]);
        var storedGenes = Take(ref source, GeneBytes(flags, count));
        if ((flags & ListsGenes) != 0)
            MemoryMarshal.Cast<byte, int>(storedGenes)[..count].CopyTo(genes);
        else
            ReadBitmap(MemoryMarshal.Cast<byte, ulong>(storedGenes), genes);

        var storedValues = Take(ref source, ValueBytes(flags, count));
        if ((flags & HasDoubles) != 0)
        {
            MemoryMarshal.Cast<byte, double>(storedValues)[..count].CopyTo(values);
        }
        else
        {
            var floats = MemoryMarshal.Cast<byte, float>(storedValues)[..count];
            for (var i = 0; i < floats.Length; i++)
                values[i] = floats[i];
        }

        for (var embedding = 0; embedding < obsmWidths.Count; embedding++)
            MemoryMarshal.Cast<byte, double>(Take(ref source, sizeof(double) * obsmWidths[embedding])).CopyTo(obsm[embedding].Span);
        return count;
    }

    private static void WriteBitmap(ReadOnlySpan<int> genes, Span<ulong> words)
    {
        words.Clear();
        foreach (var gene in genes)
            words[gene >> 6] |= 1UL << gene;
    }

    private static void ReadBitmap(ReadOnlySpan<ulong> words, Span<int> genes)
    {
        var count = 0;
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = words[word]; bits != 0; bits &= bits - 1)
                genes[count++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }

    private int GeneBytes(int flags, int count) => (flags & ListsGenes) != 0 ? Padded(sizeof(int) * (long)count) : _bitmapBytes;

    private static int ValueBytes(int flags, int count) =>
        (flags & HasDoubles) != 0 ? checked(sizeof(double) * count) : Padded(sizeof(float) * (long)count);

    private static int Padded(long bytes) => checked((int)((bytes + 7) & ~7L));

    private static Span<byte> Take(ref Span<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
