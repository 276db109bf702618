using System.Globalization;

namespace CellEval.Jobs.Diff;

/// <summary>
/// Compares two DE tables, CSV or Parquet, whose rows are known by target and feature. Both are read once, side by side; only rows that the other one
/// has elsewhere are held. Tables may have millions of rows, so that each column gives one difference, with its worst row.
/// </summary>
internal sealed class DeFileDiff
{
    private readonly string _name;
    private readonly double _tolerance;
    private readonly DeFileReader _old;
    private readonly DeFileReader _current;
    private readonly (string Name, int Old, int Current)[] _columns;
    private readonly Worst[] _worst;
    private readonly Dictionary<(string Target, string Feature), string[]> _onlyOld = [];
    private readonly Dictionary<(string Target, string Feature), string[]> _onlyCurrent = [];
    private long _rows;

    private DeFileDiff(string name, DeFileReader old, DeFileReader current, double tolerance)
    {
        (_name, _old, _current, _tolerance) = (name, old, current, tolerance);
        _columns =
        [
            .. old.Columns.Select((column, at) => (column, at, current.Columns.ToList().IndexOf(column))).Where(column => column.Item3 >= 0),
        ];
        _worst = [.. _columns.Select(_ => new Worst())];
    }

    /// <summary>Compares.</summary>
    /// <exception cref="InputException">A table cannot be read, or has a row twice that the other one lacks.</exception>
    public static ComparedTable Compare(
        string name, string oldPath, string currentPath, double tolerance, List<Difference> found, CancellationToken cancellationToken)
    {
        using var old = new DeFileReader(oldPath, cancellationToken);
        using var current = new DeFileReader(currentPath, cancellationToken);
        var diff = new DeFileDiff(name, old, current, tolerance);
        diff.Read(cancellationToken);
        diff.Tell(found);
        return new ComparedTable(name, diff._rows, diff._columns.Length);
    }

    private void Read(CancellationToken cancellationToken)
    {
        var alike = _old.Columns.SequenceEqual(_current.Columns, StringComparer.Ordinal);
        var (moreOld, moreCurrent) = (_old.Read(), _current.Read());
        for (; moreOld || moreCurrent; moreOld = moreOld && _old.Read(), moreCurrent = moreCurrent && _current.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (moreOld && moreCurrent && ((alike && _old.IsAlike(_current)) || _old.Key == _current.Key))
            {
                if (!alike || !_old.IsAlike(_current))
                    CompareRows(_old.Key, _old.Texts(), _current.Texts());
                _rows++;
                continue;
            }

            if (moreOld)
                Meet(_old, _onlyOld, _onlyCurrent, (key, mine, others) => CompareRows(key, mine, others));
            if (moreCurrent)
                Meet(_current, _onlyCurrent, _onlyOld, (key, mine, others) => CompareRows(key, others, mine));
        }
    }

    private void Meet(
        DeFileReader reader,
        Dictionary<(string Target, string Feature), string[]> waiting,
        Dictionary<(string Target, string Feature), string[]> others,
        Action<(string Target, string Feature), string[], string[]> compare)
    {
        var key = reader.Key;
        if (others.Remove(key, out var other))
        {
            compare(key, reader.Texts(), other);
            _rows++;
        }
        else if (!waiting.TryAdd(key, reader.Texts()))
        {
            throw reader.Repetition(key);
        }
    }

    private void CompareRows((string Target, string Feature) key, string[] old, string[] current)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var (column, was, now) = (_columns[i].Name, old[_columns[i].Old], current[_columns[i].Current]);
            if (was == now)
                continue;
            var size = NumberDistance.Between(
                NumberDistance.Read(was, () => _old.Refusal(key, column, was)), NumberDistance.Read(now, () => _current.Refusal(key, column, now)));
            if (size > _tolerance)
                _worst[i].Add(size, key, was, now);
        }
    }

    private void Tell(List<Difference> found)
    {
        var (before, after) = (_old.Columns, _current.Columns);
        found.AddRange(before.Except(after).Select(column => new Difference(DifferenceKind.Removed, $"{_name}: column {column}", "")));
        found.AddRange(after.Except(before).Select(column => new Difference(DifferenceKind.Added, $"{_name}: column {column}", "")));
        TellRows(DifferenceKind.Added, _onlyCurrent);
        TellRows(DifferenceKind.Removed, _onlyOld);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_worst[i].Count > 0)
                found.Add(new Difference(DifferenceKind.Changed, $"{_name}: {_columns[i].Name}", _worst[i].Spell(_rows)));
        }

        void TellRows(DifferenceKind kind, Dictionary<(string Target, string Feature), string[]> rows)
        {
            if (rows.Count == 0)
                return;
            var (target, feature) = rows.Keys.Min(RowOrder);
            found.Add(new Difference(kind, $"{_name}: {Spell(rows.Count)} {(rows.Count == 1 ? "row" : "rows")}", $"{target}, {feature}{(rows.Count > 1 ? ", ..." : "")}"));
        }
    }

    // Ordinal: what is shown must not depend on the culture.
    private static readonly Comparer<(string Target, string Feature)> RowOrder = Comparer<(string Target, string Feature)>.Create((x, y) =>
        string.CompareOrdinal(x.Target, y.Target) is not 0 and var order ? order : string.CompareOrdinal(x.Feature, y.Feature));

    private static string Spell(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Worst
    {
        private double _size;
        private (string Target, string Feature) _key;
        private string _change = "";

        public long Count { get; private set; }

        public void Add(double size, (string Target, string Feature) key, string was, string now)
        {
            Count++;

            // Of equally bad rows the first by name, whatever the order of the files.
            if (Count > 1 && (size < _size || (size == _size && RowOrder.Compare(key, _key) >= 0)))
                return;
            (_size, _key, _change) = (size, key, $"{NumberDistance.Show(was)} -> {NumberDistance.Show(now)}");
        }

        public string Spell(long rows) =>
            $"{DeFileDiff.Spell(Count)} of {DeFileDiff.Spell(rows)} rows, the worst {_key.Target}, {_key.Feature}: {_change}";
    }
}
