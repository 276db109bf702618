using CellEval.Csv;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>Reads how many cells each perturbation shall get.</summary>
public static class CellCounts
{
    /// <summary>Reads a CSV file with a column of perturbations and one of whole numbers; others are ignored.</summary>
    /// <param name="path">The file.</param>
    /// <param name="perturbationColumn">The column of perturbations.</param>
    /// <param name="countColumn">The column of numbers of cells, each at least 0.</param>
    /// <returns>The numbers; the control's too where the file has it.</returns>
    /// <exception cref="InputException">A column is missing, a label is empty or there twice, or a number is none.</exception>
    public static IReadOnlyDictionary<string, int> Read(string path, string perturbationColumn, string countColumn)
    {
        var table = TableFile.Read(path);
        var labels = Find(path, table, perturbationColumn, nameof(BaselineRequest.PerturbationColumn));
        var numbers = Find(path, table, countColumn, nameof(BaselineRequest.CellsPerPerturbation));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var label = row[labels];
            if (label.Length == 0)
                throw new InputException($"{path}: row {counts.Count + 1} has no perturbation. Name one, or leave the row out.");
            if (!counts.TryAdd(label, Parse(path, label, row[numbers])))
                throw new InputException($"{path}: '{label}' is there twice, expected one number of cells for each perturbation.");
        }

        return counts;
    }

    private static int Find(string path, CsvTable table, string column, string setting)
    {
        var index = table.Find(column);
        return index >= 0
            ? index
            : throw new InputException($"{path}: there is no column '{column}'. Found: {NameSample.Of(table.Header)}.") { Settings = [setting] };
    }

    // A table that once was a data frame may have 12.0 for 12.
    private static int Parse(string path, string label, string field) =>
        CsvNumber.TryParse(field, out double? number)
            && number >= 0 && number <= int.MaxValue && number == Math.Truncate(number.Value)
            ? (int)number
            : throw new InputException($"{path}: the number of cells of '{label}' is '{field}', expected a whole number of at least 0.");
}
