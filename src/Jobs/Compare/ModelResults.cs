using CellEval.Csv;
using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>One model's <c>results.csv</c>.</summary>
internal sealed class ModelResults
{
    private const string RowNames = "perturbation";
    private const string FileName = "results.csv";

    private readonly string _path;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);
    private readonly RunRecord? _record;

    private ModelResults(string name, string path)
    {
        (Name, _path) = (name, path);
        _record = RunRecordFormat.FindBeside(path);
    }

    /// <summary>Gets the model's name.</summary>
    public string Name { get; }

    /// <summary>Gets the metrics' columns, in order.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Keys;

    /// <summary>Gets the perturbations, in order.</summary>
    public IReadOnlyCollection<string> Perturbations => _rows.Keys;

    /// <summary>Reads a folder's file.</summary>
    /// <exception cref="InputException">There is none, or it is no table of results.</exception>
    public static ModelResults Read(ComparedFolder folder)
    {
        var results = new ModelResults(folder.Name, FileOf(folder.Path));
        var table = TableFile.Read(results._path);
        var (header, names) = (table.Header, table.Find(RowNames));
        if (names < 0)
            throw new InputException($"{results._path}: there is no column '{RowNames}', expected a results.csv as 'celleval run' writes it.");
        for (var column = 0; column < header.Count; column++)
        {
            if (column != names && !results._columns.TryAdd(header[column], column))
                throw new InputException($"{results._path}: the column '{header[column]}' is there twice.");
        }

        foreach (var row in table.Rows)
        {
            if (!results._rows.TryAdd(row[names], row))
                throw new InputException($"{results._path}: the perturbation '{row[names]}' is there twice.");
        }

        return results;
    }

    /// <summary>Gets a column's values for some perturbations; null where there is none.</summary>
    /// <exception cref="InputException">A value is no number.</exception>
    public double?[] Values(string column, IReadOnlyList<string> perturbations) =>
        [.. perturbations.Select(perturbation => Parse(perturbation, column, _rows[perturbation][_columns[column]]))];

    /// <summary>Whether a column has one value for the run, in every row; null where the run does not tell.</summary>
    public bool? IsScalar(string column) => _record?.Metrics.FirstOrDefault(metric => metric.Columns.Contains(column))?.IsScalar;

    private static string FileOf(string path)
    {
        if (File.Exists(path))
            return path;
        if (!Directory.Exists(path))
            throw new InputException($"{path}: there is no such folder. Check the path.");
        var file = Path.Combine(path, FileName);
        if (File.Exists(file))
            return file;
        string[] ofCellTypes =
        [
            .. CellTypePrefix.In([.. Directory.EnumerateFiles(path).Select(other => Path.GetFileName(other))])
                .Select(prefix => prefix + FileName)
                .Where(other => File.Exists(Path.Combine(path, other))),
        ];
        throw new InputException(ofCellTypes.Length > 0
            ? $"{path}: the results are of several cell types. Name the file of one: {NameSample.Of(ofCellTypes)}."
            : $"{path}: there is no {FileName}, expected the output folder of a run.");
    }

    private double? Parse(string perturbation, string column, string field) => CsvNumber.TryParse(field, out double? number)
        ? number
        : throw new InputException($"{_path}: '{column}' of '{perturbation}' is '{field}', expected a number.");
}
