using CellEval.AnnData;

namespace CellEval.Jobs.Simulation;

/// <summary>A few cells that follow each other, in room that is used again.</summary>
/// <param name="cells">The most cells of a block.</param>
/// <param name="geneCount">The number of genes.</param>
internal sealed class SimulatedBlock(int cells, int geneCount)
{
    private readonly GeneDraws _room = new(geneCount);
    private readonly int[] _genes = new int[cells * geneCount];
    private readonly double[] _values = new double[cells * geneCount];
    private readonly int[] _expressed = new int[cells];
    private int _count;

    /// <summary>Makes the cells.</summary>
    /// <param name="screen">The side.</param>
    /// <param name="first">The first cell's place in the file.</param>
    /// <param name="count">The number of cells.</param>
    public void Fill(SimulatedScreen screen, int first, int count)
    {
        _count = count;
        for (var i = 0; i < count; i++)
        {
            var room = new Range(i * geneCount, (i + 1) * geneCount);
            _expressed[i] = screen.Draw(first + i, _room, _genes.AsSpan(room), _values.AsSpan(room));
        }
    }

    /// <summary>Writes the cells.</summary>
    public void WriteTo(AnnDataStreamWriter writer, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Append(_genes.AsSpan(i * geneCount, _expressed[i]), _values.AsSpan(i * geneCount, _expressed[i]));
        }
    }
}
