using CellEval.Reporting.Html;
using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>What failed and what was warned of; nothing where all went well.</summary>
internal static class ProblemsSection
{
    public static void Write(ReportModel report, HtmlWriter html)
    {
        var failed = report.Run?.Metrics.Where(metric => metric.IsFailed).ToArray() ?? [];
        var empty = report.Sections
            .SelectMany(section => section.Columns
                .Where(column => !column.HasValues && section.Perturbations.Count > 0 && column.Failure is null)
                .Select(column => (section.CellType, column.Name)))
            .ToArray();
        var warnings = report.Run?.Warnings ?? [];
        if (failed.Length + empty.Length + warnings.Count == 0)
            return;

        html.Open("section", ("class", "problems"), ("aria-labelledby", "problems-title"));
        html.Element("h2", Title(failed.Length, empty.Length, warnings.Count), ("id", "problems-title"));
        html.Open("ul");
        foreach (var metric in failed)
            Item(metric.CellType, metric.Variant ?? metric.Metric ?? "A metric", (metric.IsOfCeiling ? " failed for the ceiling: " : " failed: ") + (metric.Reason ?? "no reason is given"));
        foreach (var (cellType, name) in empty)
            Item(cellType, name, " has no value for any perturbation.");
        foreach (var warning in warnings)
            html.Element("li", warning);
        html.Close("ul");
        html.Close("section");

        void Item(string? cellType, string name, string rest)
        {
            html.Open("li");
            if (cellType is not null)
            {
                html.Name(cellType);
                html.Text(": ");
            }

            html.Element("strong", name);
            html.Text(rest);
            html.Close("li");
        }
    }

    private static string Title(int failed, int empty, int warnings)
    {
        string[] parts =
        [
            .. failed > 0 ? [Numbers.Count(failed, "failed metric")] : Array.Empty<string>(),
            .. empty > 0 ? [Numbers.Count(empty, "metric") + " without values"] : Array.Empty<string>(),
            .. warnings > 0 ? [Numbers.Count(warnings, "warning")] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }
}
