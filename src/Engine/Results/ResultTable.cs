using CellEval.Csv;

namespace CellEval.Engine;

/// <summary>A row for each perturbation, a column for each metric's output: <c>results.csv</c>.</summary>
public static class ResultTable
{
    /// <summary>Writes the table; a value that is absent is an empty field, a scalar stands in every row.</summary>
    /// <param name="result">The results.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(EvaluationResult result, Stream stream)
    {
        ResultColumn[] columns = [.. result.Columns];
        using var table = new CsvTableWriter(stream, ["perturbation", .. columns.Select(column => column.Name)]);
        for (var p = 0; p < result.Perturbations.Count; p++)
        {
            table.Write(result.Perturbations[p]);
            foreach (var column in columns)
                table.Write(column[p]);
            table.EndRow();
        }
    }
}
