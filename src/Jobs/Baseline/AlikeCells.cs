namespace CellEval.Jobs;

/// <summary>Makes cells that are all alike. Groups with the same profile share their memory, which is that of the largest.</summary>
internal sealed class AlikeCells
{
    private static readonly Dictionary<string, ReadOnlyMemory<double>> NoEmbeddings = [];

    private int[] _starts = [0];
    private int[] _genes = [];
    private double[] _values = [];
    private int _width;

    /// <summary>Repeats a cell.</summary>
    /// <param name="genes">The genes of its values.</param>
    /// <param name="values">Its values.</param>
    /// <param name="count">The number of cells; where groups share a profile, best asked for from the largest to the smallest.</param>
    /// <param name="label">The label, for errors.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="InputException">They are more than an array holds.</exception>
    public LabelCells Of(ReadOnlySpan<int> genes, ReadOnlySpan<double> values, int count, string label)
    {
        if ((long)count * values.Length > Array.MaxLength)
        {
            throw new InputException(
                $"The {count} cells of '{label}' have more than {Array.MaxLength} values that are not zero, too many for differential expression. "
                + "Give the perturbation fewer cells.")
            {
                Settings = [nameof(BaselineRequest.CellsPerPerturbation), nameof(BaselineRequest.TablePath)],
            };
        }

        var alike = genes.SequenceEqual(_genes.AsSpan(0, _width)) && values.SequenceEqual(_values.AsSpan(0, _width));
        if (!alike || _starts.Length <= count)
            Fill(genes, values, count);
        var length = count * _width;
        return new LabelCells(_starts.AsMemory(0, count + 1), _genes.AsMemory(0, length), _values.AsMemory(0, length), NoEmbeddings);
    }

    private void Fill(ReadOnlySpan<int> genes, ReadOnlySpan<double> values, int count)
    {
        _width = values.Length;
        _starts = new int[count + 1];
        _genes = new int[count * _width];
        _values = new double[count * _width];
        for (var cell = 0; cell < count; cell++)
        {
            _starts[cell + 1] = _starts[cell] + _width;
            genes.CopyTo(_genes.AsSpan(_starts[cell]));
            values.CopyTo(_values.AsSpan(_starts[cell]));
        }
    }
}
