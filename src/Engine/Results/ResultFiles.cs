using CellEval.DifferentialExpression;
using CellEval.Tabular;

namespace CellEval.Engine;

/// <summary>Writes the files of a run, under the names that cell-eval gives them.</summary>
public static class ResultFiles
{
    internal static readonly string[] Names =
    [
        "results.csv", "agg_results.csv", "real_de.csv", "pred_de.csv", "ceiling_results.csv", "agg_ceiling_results.csv", "agg_ci.csv", "results_tidy.csv",
        "results.parquet", "results_tidy.parquet", "real_de.parquet", "pred_de.parquet",
    ];

    /// <summary>Names the files that a run without cell types may write.</summary>
    /// <param name="realDe">Whether the DE of the real screen is computed.</param>
    /// <param name="predDe">Whether that of the prediction is.</param>
    /// <param name="ceiling">Whether a ceiling is.</param>
    /// <returns>The names.</returns>
    public static IEnumerable<string> NamesOf(bool realDe, bool predDe, bool ceiling) => Names.Where(name => name switch
    {
        "real_de.csv" or "real_de.parquet" => realDe,
        "pred_de.csv" or "pred_de.parquet" => predDe,
        "ceiling_results.csv" or "agg_ceiling_results.csv" => ceiling,
        _ => true,
    });

    /// <summary>Finds files of earlier runs, of whatever cell type, that a run has left beside its own.</summary>
    /// <param name="folder">The folder, committed.</param>
    /// <returns>Their names, sorted.</returns>
    public static IReadOnlyList<string> OfEarlierRuns(OutputFolder folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder.Path)
                    .Select(path => Path.GetFileName(path))
                    .Where(file => file is "report.html" or "run.json" || Array.Exists(Names, name => CellTypePrefix.IsBefore(file, name)))
                    .Except(folder.Names, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that may be written need not be one that may be read, or still be called so.
            return [];
        }
    }

    /// <summary>
    /// Writes the results between two halves of the real screen: <c>ceiling_results.csv</c>, a value for each perturbation, and
    /// <c>agg_ceiling_results.csv</c>, means corrected to full depth. Names of cell types stand before these as in <see cref="Write"/>.
    /// </summary>
    /// <param name="result">The results.</param>
    /// <param name="folder">Takes the files; not committed here.</param>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static void WriteCeiling(EvaluationResult result, OutputFolder folder)
    {
        var prefix = CellTypePrefix.Of(result.CellType);
        folder.Write(prefix + "ceiling_results.csv", stream => ResultTable.Write(result, stream));
        folder.Write(prefix + "agg_ceiling_results.csv", stream => CeilingTable.Write(result, stream));
    }

    /// <summary>
    /// Writes <c>agg_ci.csv</c>: means with their intervals. Names of cell types stand before the name as in
    /// <see cref="Write"/>.
    /// </summary>
    /// <param name="result">The results.</param>
    /// <param name="intervals">Their intervals.</param>
    /// <param name="folder">Takes the file; not committed here.</param>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void WriteIntervals(EvaluationResult result, IReadOnlyList<ColumnInterval> intervals, OutputFolder folder)
    {
        var prefix = CellTypePrefix.Of(result.CellType);
        folder.Write(prefix + "agg_ci.csv", stream => IntervalTable.Write(intervals, stream));
    }

    /// <summary>
    /// Writes <c>results.csv</c>, the same values in <c>results_tidy.csv</c>, <c>agg_results.csv</c> and the computed DE tables,
    /// <c>real_de.csv</c> and <c>pred_de.csv</c>. The results of a cell type have its name and <c>_</c> before these names, with
    /// <c>-</c> for <c>/</c>, <c>\</c> and <c>:</c>.
    /// </summary>
    /// <param name="result">The results.</param>
    /// <param name="folder">Takes the files; not committed here.</param>
    /// <param name="format">
    /// How tables are stored: with Parquet, <c>results.parquet</c> stands beside <c>results.csv</c>, and the tidy and the DE tables are Parquet only.
    /// </param>
    /// <param name="maxDegreeOfParallelism">How many files are written at the same time, -1 for one per processor.</param>
    /// <param name="progress">Is told how far the writing is; may be null.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static void Write(
        EvaluationResult result,
        OutputFolder folder,
        TableFormat format = TableFormat.Csv,
        int maxDegreeOfParallelism = 1,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var prefix = CellTypePrefix.Of(result.CellType);
        folder.Write(prefix + "results.csv", stream => ResultTable.Write(result, stream));
        if (format == TableFormat.Parquet)
            folder.Write(prefix + "results.parquet", stream => ResultTable.Write(result, stream, format));
        var ending = format == TableFormat.Parquet ? ".parquet" : ".csv";
        folder.Write(prefix + "results_tidy" + ending, stream => TidyTable.Write(result, stream, format));
        folder.Write(prefix + "agg_results.csv", stream => AggregateTable.Write(result, stream));

        (string Name, DeResult? De)[] tables = [("real_de", result.RealDe), ("pred_de", result.PredDe)];
        if (Array.TrueForAll(tables, table => table.De is null))
            return;
        var rows = tables.Sum(table => table.De?.RowCount ?? 0);
        var stage = new RunMessages(progress, result.CellType).Stage("writing DE tables", rows, "rows");
        var written = new SharedShare(stage, rows);
        folder.Write(
            [
                .. tables.Where(table => table.De is not null).Select(table => new OutputFile(
                    prefix + table.Name + ending,
                    stream => DeTableWriter.Write(table.De!, stream, format, written.Of(table.De!.RowCount), cancellationToken))),
            ],
            maxDegreeOfParallelism);
    }
}
