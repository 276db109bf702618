using CellEval.Csv;

namespace CellEval.Jobs;

/// <summary>The row of means in an aggregate table.</summary>
internal sealed class AggregateMeans
{
    private const string RowNames = "statistic";
    private const string MeanRow = "mean";

    private readonly Dictionary<string, double?> _means;

    private AggregateMeans(IReadOnlyList<string> columns, Dictionary<string, double?> means) => (Columns, _means) = (columns, means);

    /// <summary>Gets the columns that hold metrics, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the mean of a column; null where it is missing.</summary>
    public double? this[string column] => _means[column];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is no aggregate table.</exception>
    public static AggregateMeans Read(string path)
    {
        var table = TableFile.Read(path);
        var (header, names) = (table.Header, table.Find(RowNames));
        if (names < 0)
        {
            throw new InputException(
                $"{path}: there is no column '{RowNames}', expected an agg_results.csv as 'celleval run' writes it.");
        }

        if (header.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            throw new InputException($"{path}: the column '{repeated.Key}' is there twice.");
        var row = table.Rows.FirstOrDefault(fields => fields[names] == MeanRow)
            ?? throw new InputException($"{path}: there is no row '{MeanRow}', expected an agg_results.csv as 'celleval run' writes it.");
        var means = new Dictionary<string, double?>(StringComparer.Ordinal);
        for (var column = 0; column < header.Count; column++)
        {
            if (column != names)
                means.Add(header[column], Parse(path, header[column], row[column]));
        }

        return new AggregateMeans([.. header.Where((_, column) => column != names)], means);
    }

    private static double? Parse(string path, string column, string field) => CsvNumber.TryParse(field, out double? number)
        ? number
        : throw new InputException($"{path}: the mean of '{column}' is '{field}', expected a number.");
}
