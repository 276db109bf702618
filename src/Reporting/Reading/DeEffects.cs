using System.Text;
using CellEval.Csv;
using CellEval.Tabular;

namespace CellEval.Reporting.Reading;

/// <summary>The fold changes of some perturbations in a DE table. It is read row by row, and only their rows are kept.</summary>
internal sealed class DeEffects
{
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
        if (TableFormats.AllEndings.FirstOrDefault(ending => folder.Has(name + ending)) is not { } ending)
            return null;
        var effects = new DeEffects(perturbations);
        var file = name + ending;
        using var stream = folder.OpenFile(file);
        using var table = TableReader.Open(stream, file, TableFormats.OfName(file)!.Value, cancellationToken);
        effects.Take(table, file);
        return effects;
    }

    private void Take(ITableReader table, string file)
    {
        string[] header = [.. table.Columns];
        var columns = ((string[])["target", "feature", "log2_fold_change", "fdr"]).Select(column => Array.IndexOf(header, column)).ToArray();
        if (columns.Contains(-1))
            throw new InputException($"{file}: this is no DE table, which has the columns target, feature, log2_fold_change and fdr.");

        // Rows of a perturbation stand together, so most names need not be made again.
        byte[] last = [];
        Dictionary<string, (float, float)>? genes = null;
        while (table.Read())
        {
            var target = table.Field(columns[0]);
            if (!target.SequenceEqual(last))
            {
                last = target.ToArray();
                genes = _genes.GetValueOrDefault(Encoding.UTF8.GetString(last));
            }

            genes?.TryAdd(Encoding.UTF8.GetString(table.Field(columns[1])), (Number(columns[2]), Number(columns[3])));
        }

        float Number(int column) => CsvNumber.TryParse(table.Field(column), out var value)
            ? (float)value
            : throw new InputException($"{file}: '{Encoding.UTF8.GetString(table.Field(column))}' in the column '{header[column]}' is not a number.");
    }
}
