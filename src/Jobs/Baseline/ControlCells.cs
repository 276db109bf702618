namespace CellEval.Jobs;

/// <summary>Keeps the control cells that are read, where DE needs them.</summary>
internal sealed class ControlCells
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _genes = [];
    private readonly List<double> _values = [];

    /// <summary>Adds a cell.</summary>
    /// <exception cref="InputException">There are more values than an array holds.</exception>
    public void Add(ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        if (_values.Count + (long)values.Length > Array.MaxLength)
        {
            throw new InputException(
                $"The control cells have more than {Array.MaxLength} values that are not zero, too many for differential expression.")
            {
                Settings = [nameof(BaselineRequest.TablePath)],
            };
        }

        _genes.AddRange(genes);
        _values.AddRange(values);
        _starts.Add(_values.Count);
    }

    /// <summary>Hands out the cells; the lists are not to change any more.</summary>
    public LabelCells Build() =>
        new(_starts.ToArray(), _genes.ToArray(), _values.ToArray(), new Dictionary<string, ReadOnlyMemory<double>>());
}
