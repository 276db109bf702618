using System.Globalization;
using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>A short table of results: the mean of each column over perturbations, and what would be best.</summary>
internal static class ResultSummary
{
    /// <summary>Shows the results, and beside them what a replicate would score where a ceiling was computed.</summary>
    public static void Write(Terminal terminal, EvaluationResult result, EvaluationResult? ceiling)
    {
        var ceilings = ceiling is null ? [] : Ceilings(ceiling);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("metric");
        table.AddColumn(new TableColumn("mean").RightAligned());
        if (ceiling is not null)
            table.AddColumn(new TableColumn("ceiling").RightAligned());
        table.AddColumn(new TableColumn("best").RightAligned());
        foreach (var outcome in result.Outcomes)
        {
            foreach (var column in outcome.Columns)
            {
                var mean = AggregateTable.Describe(column, result.Perturbations.Count).Mean;
                var best = BestValues.Spell(outcome.Variant.Metric.Declaration.Best);
                var spelt = outcome.Status == MetricStatus.Failed ? "failed" : Spell(mean);
                if (ceiling is null)
                    table.AddRow(column.Name, spelt, best);
                else
                    table.AddRow(column.Name, spelt, ceilings.TryGetValue(column.Name, out var value) ? Spell(value) : "", best);
            }
        }

        Show(terminal, result, table);
    }

    /// <summary>Shows a ceiling alone.</summary>
    public static void WriteCeiling(Terminal terminal, EvaluationResult ceiling)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("metric");
        table.AddColumn(new TableColumn("ceiling").RightAligned());
        foreach (var (column, value) in Ceilings(ceiling))
            table.AddRow(column, Spell(value));
        Show(terminal, ceiling, table);
    }

    // NaN means that the metric has no ceiling, which a table for people leaves empty.
    private static Dictionary<string, double?> Ceilings(EvaluationResult ceiling) => ceiling.Outcomes
        .SelectMany(outcome => outcome.Columns.Select(column =>
            (column.Name, Value: CeilingTable.Correct(outcome, column, ceiling.Perturbations.Count))))
        .Where(column => column.Value is { } value && !double.IsNaN(value))
        .ToDictionary(column => column.Name, column => column.Value);

    private static void Show(Terminal terminal, EvaluationResult result, Table table)
    {
        if (result.CellType is not null)
            terminal.Tell(result.CellType);
        terminal.Show(table);
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
