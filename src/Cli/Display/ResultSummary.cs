using System.Globalization;
using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>A short table of results: the mean of each column over perturbations, and what would be best.</summary>
internal static class ResultSummary
{
    public static void Write(IAnsiConsole console, EvaluationResult result)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("metric");
        table.AddColumn(new TableColumn("mean").RightAligned());
        table.AddColumn(new TableColumn("best").RightAligned());
        foreach (var outcome in result.Outcomes)
        {
            foreach (var column in outcome.Columns)
            {
                var mean = AggregateTable.Describe(column, result.Perturbations.Count).Mean;
                table.AddRow(
                    column.Name,
                    outcome.Status == MetricStatus.Failed ? "failed" : Spell(mean),
                    BestValues.Spell(outcome.Variant.Metric.Declaration.Best));
            }
        }

        if (result.CellType is not null)
            console.WriteLine(result.CellType);
        console.Write(table);
    }

    private static string Spell(double? mean) => mean switch
    {
        null => "no value",
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        // Four decimals would show small errors as none at all.
        { } small when small != 0 && Math.Abs(small) < 0.001 => small.ToString("0.###e-0", CultureInfo.InvariantCulture),
        { } usual => usual.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
