using System.Globalization;
using CellEval.Jobs;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>A table of models by metrics: mean, rank and interval, the best one marked.</summary>
internal static class ComparisonSummary
{
    private const int IntervalWidth = 22;

    public static void Write(Terminal terminal, CompareResult result)
    {
        // In narrow columns intervals would be broken, and nobody could read the table.
        var others = result.Metrics.Max(metric => metric.Name.Length) + 14;
        var isWide = terminal.Width >= others + (IntervalWidth * result.Models.Count);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("metric").NoWrap());
        foreach (var model in result.Models)
            table.AddColumn(new TableColumn(Markup.Escape(PlainText.Of(model))).RightAligned());
        table.AddColumn(new TableColumn("best").RightAligned());
        foreach (var metric in result.Metrics)
            table.AddRow([Markup.Escape(PlainText.Of(metric.Name)), .. metric.Models.Select(model => Cell(model, isWide)), BestValues.Spell(metric.Best)]);
        if (!double.IsNaN(result.AverageRanks[0]))
            table.AddRow(["average rank", .. result.AverageRanks.Select(Rank), ""]);

        terminal.Show(table);
        terminal.Tell(
            $"#: rank. *: best. ~: not told apart from the best, because the {ResultSummary.LevelOf(result.Level)} of the paired difference holds 0.");
        if (!isWide)
            terminal.Tell("Intervals are in compare.csv; a wider terminal shows them here.");
        if (result.Metrics.Any(metric => metric.IsScalar))
            terminal.Tell("Metrics without an interval have one value for a run: nothing says whether their differences are by chance.");
    }

    private static string Cell(ModelMean model, bool isWide)
    {
        var mark = model.Standing switch { ModelStanding.Best => " *", ModelStanding.LikeBest => " ~", _ => "  " };
        var rank = model.Rank is { } place ? $" #{Rank(place)}" : "";
        var first = $"{ResultSummary.Spell(model.Mean)}{rank}{mark}";
        if (model.Standing == ModelStanding.Best)
            first = $"[bold]{first}[/]";
        return model.Interval is null || !isWide ? first : $"{first}\n{ResultSummary.Spell(model.Interval)}  ";
    }

    private static string Rank(double rank) => rank.ToString("0.##", CultureInfo.InvariantCulture);
}
