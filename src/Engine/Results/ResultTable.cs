using CellEval.Tabular;

namespace CellEval.Engine;

/// <summary>A row for each perturbation, a column for each metric's output: <c>results.csv</c>.</summary>
public static class ResultTable
{
    /// <summary>Writes the table; a value that is absent is an empty field, a scalar stands in every row.</summary>
    /// <param name="result">The results.</param>
    /// <param name="stream">Takes the table; stays open.</param>
    /// <param name="format">How the table is stored.</param>
    public static void Write(EvaluationResult result, Stream stream, TableFormat format = TableFormat.Csv)
    {
        ResultColumn[] columns = [.. result.Columns];
        using var table = TableWriter.Create(
            stream,
            format,
            [new("perturbation", TableColumnKind.Text), .. columns.Select(column => new TableColumn(column.Name, TableColumnKind.Number))]);
        for (var p = 0; p < result.Perturbations.Count; p++)
        {
            table.Write(result.Perturbations[p]);
            foreach (var column in columns)
                table.Write(column[p]);
            table.EndRow();
        }

        table.Complete();
    }
}
