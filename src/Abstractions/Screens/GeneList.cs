using System.Collections;

namespace CellEval;

/// <summary>The genes of the screens, in the order of X's columns. Names may repeat.</summary>
public sealed class GeneList : IReadOnlyList<string>
{
    private readonly string[] _names;
    private readonly ILookup<string, int> _columns;

    /// <summary>Makes the list.</summary>
    /// <param name="names">The names in column order.</param>
    /// <exception cref="ArgumentException">A name is null.</exception>
    public GeneList(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = [.. names];
        if (Array.IndexOf(_names, null) is >= 0 and var column)
            throw new ArgumentException($"The name of column {column} is null.", nameof(names));
        _columns = Enumerable.Range(0, _names.Length).ToLookup(index => _names[index], StringComparer.Ordinal);
    }

    /// <summary>Gets the number of columns.</summary>
    public int Count => _names.Length;

    /// <summary>Gets the name of a column.</summary>
    /// <param name="index">The column, from 0.</param>
    public string this[int index] => _names[index];

    /// <summary>Finds the columns of a name: the target gene of a perturbation that is called like a gene.</summary>
    /// <param name="name">A name.</param>
    /// <returns>All columns of that name, ascending; none for another name.</returns>
    public IEnumerable<int> ColumnsOf(string name) => _columns[name];

    /// <summary>Finds the names that stand for more than one column.</summary>
    /// <returns>The names in the order of their first columns.</returns>
    public IEnumerable<string> RepeatedNames() =>
        _columns.Where(group => group.Count() > 1).Select(group => group.Key);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
