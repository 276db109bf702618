using CellEval.Reporting.Html;
using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>What was compared, as far as the folder says.</summary>
internal static class ComparedSection
{
    private static readonly (string Setting, string Title)[] Settings =
    [
        ("profile", "Profile"),
        ("control-pert", "Control"),
        ("pert-col", "Column of perturbations"),
        ("celltype-col", "Column of cell types"),
    ];

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["role"] = "Given as",
        ["path"] = "File",
        ["size"] = "Bytes",
        ["sha256"] = "SHA-256",
        ["cells"] = "Cells",
        ["genes"] = "Genes",
        ["storage"] = "X is stored as",
        ["scale"] = "X was read so",
    };

    public static void Write(ReportModel report, HtmlWriter html)
    {
        html.Open("section", ("class", "part"), ("id", "compared"), ("aria-labelledby", "compared-title"));
        html.Element("h2", "What was compared", ("id", "compared-title"));
        html.Open("dl", ("class", "facts"));
        if (report.BaselineName is { } baseline)
            Fact(html, "Baseline", baseline);
        if (report.Sections is not [{ CellType: null }])
            Fact(html, "Cell types", string.Join(", ", report.Sections.Select(section => section.CellType ?? "all cells")));
        Fact(html, "Perturbations", Perturbations(report.Sections));
        Fact(html, "Metrics", Numbers.Count(report.Sections.Max(section => section.Columns.Count), "column"));
        if (report.Run is { } run)
            Run(run, html);
        html.Close("dl");
        if (report.Run is { Inputs.Count: > 0 } described)
            Inputs(described, html);
        if (report.Run is { Settings.Count: > 0 } set)
            AllSettings(set, html);
        html.Close("section");
    }

    private static string Perturbations(IReadOnlyList<ResultSection> sections) => sections is [var only]
        ? Numbers.Count(only.Perturbations.Count)
        : string.Join(", ", sections.Select(section => $"{section.CellType ?? "all cells"}: {Numbers.Count(section.Perturbations.Count)}"));

    private static void Run(RunDescription run, HtmlWriter html)
    {
        foreach (var (setting, title) in Settings)
        {
            if (run.Setting(setting) is { Length: > 0 } value)
                Fact(html, title, value);
        }

        foreach (var guess in run.Guesses)
            Fact(html, "X was read so", guess);
        if (run.Tool is { } tool)
            Fact(html, "Tool", tool);
        if (run.Plugins.Count > 0)
            Fact(html, "Plugins", string.Join(", ", run.Plugins));
        if (run.Started is { } started)
            Fact(html, "Started", started);
        if (run.Took is { } took)
            Fact(html, "Took", took);
        if (run.CommandLine is { } line)
        {
            html.Element("dt", "Command");
            html.Open("dd");
            html.Element("code", line);
            html.Close("dd");
        }
    }

    private static void Fact(HtmlWriter html, string title, string value)
    {
        html.Element("dt", title);
        html.Open("dd");
        html.Name(value);
        html.Close("dd");
    }

    private static void Inputs(RunDescription run, HtmlWriter html)
    {
        string[] properties = [.. run.Inputs.SelectMany(input => input.Select(property => property.Key)).Distinct(StringComparer.Ordinal)];
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Inputs"));
        html.Open("table");
        html.Element("caption", "Inputs");
        html.Open("thead");
        html.Open("tr");
        html.Element("th", "", ("scope", "col"));
        for (var input = 0; input < run.Inputs.Count; input++)
            html.Element("th", $"Input {input + 1}", ("scope", "col"));
        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var property in properties)
        {
            html.Open("tr");
            html.Element("th", Titles.GetValueOrDefault(property, property), ("scope", "row"));
            foreach (var input in run.Inputs)
            {
                html.Open("td", ("class", "text"));
                html.Name(input.FirstOrDefault(entry => entry.Key == property).Value ?? Numbers.None);
                html.Close("td");
            }

            html.Close("tr");
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
    }

    private static void AllSettings(RunDescription run, HtmlWriter html)
    {
        html.Open("details");
        html.Element("summary", "All settings of the run");
        html.Open("dl", ("class", "facts"));
        foreach (var (name, value) in run.Settings)
            Fact(html, name, value.Length > 0 ? value : Numbers.None);
        html.Close("dl");
        html.Close("details");
    }
}
