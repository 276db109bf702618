using System.Globalization;
using CellEval.Reporting.Html;
using CellEval.Reporting.Plots;
using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>The page around its sections.</summary>
internal static class Page
{
    // Whatever the page holds, a browser fetches nothing for it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    public static void Write(ReportModel report, HtmlWriter html)
    {
        html.Markup("<!DOCTYPE html>");
        html.Open("html", ("lang", "en"));
        Head(report, html);
        html.Open("body");
        html.Element("a", "Skip to the results", ("class", "skip"), ("href", "#results"));
        html.Open("header");
        html.Element("h1", "Evaluation of a predicted perturbation screen");
        html.Open("p", ("class", "lead"));
        html.Text(
            (report.Run?.Started is { } started ? $"Run of {started}: " : "")
            + Numbers.Count(report.Sections.Sum(section => section.Perturbations.Count), "perturbation")
            + (report.Sections is [{ CellType: null }] ? "" : $" in {Numbers.Count(report.Sections.Count, "cell type")}"));
        html.Close("p");
        html.Close("header");
        Contents(report, html);
        html.Open("main", ("id", "results"));
        ProblemsSection.Write(report, html);
        ComparedSection.Write(report, html);
        var pictures = new SvgPictures();
        for (var index = 0; index < report.Sections.Count; index++)
            Part(report, index, pictures, html);
        html.Close("main");
        Foot(report, html);
        html.Markup($"<script>\n{Assets.Read("report.js")}</script>");
        html.Close("body");
        html.Close("html");
    }

    private static void Head(ReportModel report, HtmlWriter html)
    {
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("link", ("rel", "icon"), ("href", "data:,"));
        html.Element("title", report.Run?.Started is { } started ? $"CellEval report of {started}" : "CellEval report");
        html.Markup($"<style>\n{Assets.Read("report.css")}</style>");
        html.Close("head");
    }

    private static void Contents(ReportModel report, HtmlWriter html)
    {
        html.Open("nav", ("aria-label", "Contents"));
        html.Open("ul");
        Link("#compared", "Compared");
        if (report.Sections is [{ CellType: null } only])
        {
            foreach (var (id, title) in SectionParts.Of(only))
                Link($"#{id}-1", title);
        }
        else
        {
            for (var index = 0; index < report.Sections.Count; index++)
                Link(PartId(index), report.Sections[index].CellType ?? "All cells");
        }

        html.Close("ul");
        html.Close("nav");

        void Link(string target, string title)
        {
            html.Open("li");
            html.Open("a", ("href", target));
            html.Name(title);
            html.Close("a");
            html.Close("li");
        }
    }

    private static string PartId(int index) => string.Create(CultureInfo.InvariantCulture, $"#part-{index + 1}");

    private static void Part(ReportModel report, int index, SvgPictures pictures, HtmlWriter html)
    {
        var section = report.Sections[index];
        var writer = new SectionWriter(html, pictures, section, index + 1, isNested: report.Sections is not [{ CellType: null }]);
        if (writer.IsNested)
        {
            html.Open("section", ("class", "part"), ("id", PartId(index)[1..]), ("aria-labelledby", writer.Id("title")));
            html.Open("h2", ("id", writer.Id("title")));
            html.Name(section.CellType ?? "All cells");
            html.Close("h2");
        }

        HeadlineSection.Write(report, writer);
        PerturbationsSection.Write(writer);
        CountsSection.Write(writer);
        MetricsSection.Write(writer);
        if (writer.IsNested)
            html.Close("section");
    }

    private static void Foot(ReportModel report, HtmlWriter html)
    {
        html.Open("footer");
        html.Element(
            "p",
            "Made by CellEval of the files of this folder alone; the same files give the same page. "
            + (report.Run is null
                ? "The folder holds no run.json, so when and from what it was computed is not known here."
                : "How it was computed stands in run.json."));
        html.Close("footer");
    }
}
