using System.Collections;

namespace CellEval;

/// <summary>Numbers names in the order in which they first appear. Filled by one thread, then only read.</summary>
public sealed class NameIndex : INameList
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;

    /// <summary>Makes an empty index.</summary>
    public NameIndex()
    {
        _idsBySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Names = new ReadOnlyNames(this);
    }

    /// <summary>Gets the names, always the same object, for those who must not add any.</summary>
    public INameList Names { get; }

    /// <summary>Gets the number of different names.</summary>
    public int Count => _names.Count;

    /// <summary>Gets a name.</summary>
    /// <param name="index">Its number.</param>
    public string this[int index] => _names[index];

    /// <summary>Numbers a name.</summary>
    /// <param name="name">A name, new or known.</param>
    /// <returns>Its number, the same for equal names.</returns>
    public int Add(ReadOnlySpan<char> name)
    {
        if (_idsBySpan.TryGetValue(name, out var id))
            return id;

        var text = name.ToString();
        _ids.Add(text, id = _names.Count);
        _names.Add(text);
        return id;
    }

    /// <inheritdoc/>
    public int IndexOf(ReadOnlySpan<char> name) => _idsBySpan.TryGetValue(name, out var id) ? id : -1;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class ReadOnlyNames(NameIndex names) : INameList
    {
        public int Count => names.Count;

        public string this[int index] => names[index];

        public int IndexOf(ReadOnlySpan<char> name) => names.IndexOf(name);

        public IEnumerator<string> GetEnumerator() => names.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
