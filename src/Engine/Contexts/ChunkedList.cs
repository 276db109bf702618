namespace CellEval.Engine;

/// <summary>
/// A list that is only added to and then copied out: it grows by chunks instead of doubling, so that many lists together
/// take little more memory than their items.
/// </summary>
internal sealed class ChunkedList<T>
{
    private const int FirstChunk = 16;
    private const int LargestChunk = 1 << 14;

    private readonly List<T[]> _full = [];
    private T[] _chunk = [];
    private int _used;

    public int Count { get; private set; }

    public void AddRange(ReadOnlySpan<T> items)
    {
        Count += items.Length;
        while (!items.IsEmpty)
        {
            if (_used == _chunk.Length)
                StartChunk();
            var fitting = Math.Min(items.Length, _chunk.Length - _used);
            items[..fitting].CopyTo(_chunk.AsSpan(_used));
            items = items[fitting..];
            _used += fitting;
        }
    }

    public T[] ToArray()
    {
        var items = new T[Count];
        var copied = 0;
        foreach (var chunk in _full)
        {
            chunk.CopyTo(items, copied);
            copied += chunk.Length;
        }

        _chunk.AsSpan(0, _used).CopyTo(items.AsSpan(copied));
        return items;
    }

    private void StartChunk()
    {
        if (_used > 0)
            _full.Add(_chunk);
        _chunk = new T[Math.Clamp(2 * _chunk.Length, FirstChunk, LargestChunk)];
        _used = 0;
    }
}
