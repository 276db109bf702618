using CellEval.Naming;
using CellEval.Parquet;

namespace CellEval.DifferentialExpression;

/// <summary>Takes the rows of a DE table out of a Parquet file.</summary>
internal sealed class DeParquetTable
{
    private readonly ParquetFile _file;
    private readonly string _name;
    private readonly DeTableColumns _columns;

    /// <summary>Looks for the columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <exception cref="InputException">A column is missing, or holds something else.</exception>
    public DeParquetTable(ParquetFile file, string name)
    {
        _file = file;
        _name = name;
        _columns = DeTableColumns.Find(file.Columns, name, "columns");
        Require(file.HoldsTexts, "texts", _columns.Target, _columns.Feature);
        Require(file.HoldsNumbers, "numbers", _columns.Log2FoldChange, _columns.PValue, _columns.Fdr);
        if (_columns.AbsLog2FoldChange >= 0)
            Require(file.HoldsNumbers, "numbers", _columns.AbsLog2FoldChange);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows, in the order of the file.</returns>
    /// <exception cref="InputException">The file is damaged, or a row has no target or feature, or no possible p-value or fdr.</exception>
    public DeRows Read(CancellationToken cancellationToken)
    {
        var rows = new DeRows(_name);
        for (var group = 0; group < _file.GroupCount; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(rows, group, cancellationToken);
        }

        return rows;
    }

    private void Add(DeRows rows, int group, CancellationToken cancellationToken)
    {
        var target = _file.ReadTexts(group, _columns.Target, cancellationToken);
        var feature = _file.ReadTexts(group, _columns.Feature, cancellationToken);
        var log2FoldChange = ReadNumbers(group, _columns.Log2FoldChange, cancellationToken);
        var pValue = ReadNumbers(group, _columns.PValue, cancellationToken);
        var fdr = ReadNumbers(group, _columns.Fdr, cancellationToken);
        var absLog2FoldChange =
            _columns.AbsLog2FoldChange >= 0 ? ReadNumbers(group, _columns.AbsLog2FoldChange, cancellationToken) : null;
        for (var row = 0; row < target.Length; row++)
        {
            if (target[row].IsEmpty || feature[row].IsEmpty)
                throw Nameless(rows.Count, target[row].IsEmpty ? _columns.Target : _columns.Feature);
            if (DeTableColumns.Problem(pValue[row], fdr[row]) is { } problem)
                throw new InputException($"{_name}: row {rows.Count + 1}, {problem}.");
            rows.Add(target[row].Span, feature[row].Span, log2FoldChange[row], pValue[row], fdr[row], absLog2FoldChange?[row]);
        }
    }

    private double[] ReadNumbers(int group, int column, CancellationToken cancellationToken) =>
        Array.ConvertAll(_file.ReadNumbers(group, column, cancellationToken), number => number ?? double.NaN);

    private InputException Nameless(int rowsBefore, int column) => new(
        $"{_name}: row {rowsBefore + 1}, column {_file.Columns[column]} is empty, but every row needs a target and a feature.");

    private void Require(Func<int, bool> holds, string expected, params int[] columns)
    {
        string[] others = [.. columns.Where(column => !holds(column)).Select(column => _file.Columns[column])];
        if (others.Length > 0)
        {
            throw new InputException(
                $"{_name}: expected {expected} in the columns {NameSample.Of(others)}, found "
                + $"{string.Join(", ", columns.Where(column => !holds(column)).Select(_file.TypeOf).Distinct())}. Write these columns as {expected}.");
        }
    }
}
