using System.IO.Compression;
using CellEval.Csv;
using CellEval.DifferentialExpression;
using CellEval.Tabular;
using CsvHelper;

namespace CellEval.Reporting.Reading;

/// <summary>The fold changes of some perturbations in a DE table. CSV is read row by row, and only their rows are kept.</summary>
internal sealed class DeEffects
{
    private const int RowsPerCheck = 1 << 12;

    private static readonly string[] Endings = [".csv", ".csv.gz", ".parquet", ".pq"];

    private readonly Dictionary<string, Dictionary<string, (float Log2FoldChange, float Fdr)>> _genes;

    private DeEffects(IEnumerable<string> perturbations) => _genes = perturbations.ToDictionary(
        name => name, _ => new Dictionary<string, (float, float)>(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Gets the genes of a perturbation.</summary>
    public IReadOnlyDictionary<string, (float Log2FoldChange, float Fdr)> this[string perturbation] => _genes[perturbation];

    /// <summary>Reads a table.</summary>
    /// <param name="folder">Holds it.</param>
    /// <param name="name">The file's name without what tells its format.</param>
    /// <param name="perturbations">Those to keep.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The effects; null where there is no such table.</returns>
    /// <exception cref="InputException">It is damaged.</exception>
    public static DeEffects? Read(ResultFolder folder, string name, IEnumerable<string> perturbations, CancellationToken cancellationToken)
    {
        if (Array.Find(Endings, ending => folder.Has(name + ending)) is not { } ending)
            return null;
        var effects = new DeEffects(perturbations);
        var file = name + ending;
        using var stream = folder.OpenFile(file);
        var format = TableFormats.OfName(file)!.Value;
        if (format == TableFormat.Parquet)
        {
            effects.Take(DeTableReader.Read(stream, file, format, cancellationToken));
            return effects;
        }

        using var text = format == TableFormat.GzippedCsv ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        try
        {
            effects.Take(text, file, cancellationToken);
        }
        catch (Exception cause) when (cause is CsvFormatException or InvalidDataException or IOException)
        {
            throw new InputException($"{file}: this table cannot be read. {cause.Message}", cause);
        }

        return effects;
    }

    private void Take(DeRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (_genes.TryGetValue(rows.TargetNames[rows.Targets[row]], out var genes))
                genes.TryAdd(rows.FeatureNames[rows.Features[row]], (rows.Log2FoldChange[row], rows.Fdr[row]));
        }
    }

    private void Take(Stream text, string file, CancellationToken cancellationToken)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        });
        string[] header = [.. csv.Headers];
        var columns = ((string[])["target", "feature", "log2_fold_change", "fdr"]).Select(column => Array.IndexOf(header, column)).ToArray();
        if (columns.Contains(-1))
            throw new InputException($"{file}: this is no DE table, which has the columns target, feature, log2_fold_change and fdr.");

        // Rows of a perturbation stand together, so most names need not be made again.
        byte[] last = [];
        Dictionary<string, (float, float)>? genes = null;
        for (var row = 0; csv.Read(); row++)
        {
            if (row % RowsPerCheck == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var target = csv.GetSpan(columns[0]);
            if (row == 0 || !target.SequenceEqual(last))
            {
                last = target.ToArray();
                genes = _genes.GetValueOrDefault(csv.GetString(columns[0]));
            }

            genes?.TryAdd(csv.GetString(columns[1]), (Number(columns[2]), Number(columns[3])));
        }

        float Number(int column) => CsvNumber.TryParse(csv.GetSpan(column), out var value)
            ? (float)value
            : throw new InputException($"{file}: '{csv.GetString(column)}' in the column '{header[column]}' is not a number.");
    }
}
