using System.Globalization;
using System.Text.RegularExpressions;

namespace CellEval.Reporting.Tests;

/// <summary>What the page holds.</summary>
public sealed class ReportTests
{
    private const string Run = """
        {
          "schemaVersion": 1, "tool": { "name": "celleval", "version": "0.1.0" }, "commandLine": "celleval run -o results",
          "started": "2026-11-23T12:00:00Z", "durationMs": 83216.5, "settings": { "profile": "full", "control-pert": "non-targeting", "ci-level": 0.95 },
          "inputs": [ { "role": "real", "path": "real.h5ad", "shape": { "cells": 100, "genes": 4 } }, { "role": "pred", "path": "pred.h5ad" } ],
          "guesses": [ "real.h5ad is log1p: it has decimals" ],
          "metrics": [
            { "variant": "homemade", "metric": "homemade", "version": 2, "best": "lower", "description": "A plugin's.", "columns": [ "homemade" ], "status": "value" },
            { "variant": "roc_auc", "metric": "roc_auc", "version": 1, "columns": [ "roc_auc" ], "status": "failed", "reason": "no gene is significant" }
          ],
          "warnings": [ "one perturbation was left out" ]
        }
        """;

    [Fact]
    public async Task A_small_folder()
    {
        using var results = ResultsOnDisk.Small();
        await Verify(Body(results.Report()), "html");
    }

    [Fact]
    public void The_record_of_the_run_adds_what_failed_and_what_was_compared()
    {
        using var results = ResultsOnDisk.Small().Add("run.json", Run);
        var text = Text(results.Report());

        Assert.Contains("1 failed metric, 1 warning", text, StringComparison.Ordinal);
        Assert.Contains("roc_auc failed: no gene is significant", text, StringComparison.Ordinal);
        Assert.Contains("one perturbation was left out", text, StringComparison.Ordinal);
        Assert.Contains("Run of 23 November 2026, 12:00 UTC: 3 perturbations", text, StringComparison.Ordinal);
        Assert.Contains("non-targeting", text, StringComparison.Ordinal);
        Assert.Contains("shape.cells", text, StringComparison.Ordinal);
        Assert.Contains("CellEval 0.1.0", text, StringComparison.Ordinal);
        Assert.Contains("Took", text, StringComparison.Ordinal);
        Assert.Contains("83.2 s", text, StringComparison.Ordinal);
        Assert.Contains("All settings of the run", text, StringComparison.Ordinal);
        Assert.Contains("ci-level", text, StringComparison.Ordinal);
        Assert.Contains("95 % interval", text, StringComparison.Ordinal);
        Assert.Contains("A plugin's.", text, StringComparison.Ordinal);
        Assert.Contains("Version 2 of its definition.", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("failed metric", StringComparison.Ordinal) < text.IndexOf("What was compared", StringComparison.Ordinal));
    }

    [Fact]
    public void Genes_without_a_finite_fold_change_are_counted_where_they_are_not_drawn()
    {
        using var results = ResultsOnDisk.Small();
        results.Add("real_de.csv", "target,feature,log2_fold_change,p_value,fdr\nSTAT1,a,1.5,0.1,0.1\nSTAT1,b,inf,0.1,0.1\nSTAT1,c,,0.1,0.1\n");
        results.Add("pred_de.csv", "target,feature,log2_fold_change,p_value,fdr\nSTAT1,a,1.5,0.1,0.1\nSTAT1,b,1,0.1,0.1\nSTAT1,c,1,0.1,0.1\n");
        Assert.Contains(
            "1 gene; 2 more genes without a finite fold change in both tables", Text(results.Report()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"commandLine\": \"\\ud800\" }")]
    public void A_damaged_record_is_refused(string text)
    {
        using var results = ResultsOnDisk.Small().Add("run.json", text);
        Assert.StartsWith(
            "run.json: this is not the record of a run.", Assert.Throws<InputException>(() => results.Report()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_the_record_does_not_name_are_of_another_run()
    {
        using var results = ResultsOnDisk.Small().Add("run.json", """{ "outputs": [ "results.csv", { "path": "somewhere/agg_results.csv" } ] }""");
        var text = Text(results.Report());

        Assert.Contains("There is no ceiling", text, StringComparison.Ordinal);
        Assert.Contains("There are no intervals", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_folder_gives_the_same_bytes_in_any_culture()
    {
        using var results = ResultsOnDisk.Small().Add("run.json", Run);
        var first = results.Report();
        Assert.Equal(first, results.Report());
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["de-DE", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(first, results.Report());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Names_cannot_become_markup()
    {
        const string Hostile = "<script>alert(1)</script>\"'&\u0001";
        var longName = new string('x', 5000) + "漢字 🧬 \u202Eabc";
        using var results = new ResultsOnDisk()
            .Add("results.csv", $"perturbation,mae,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"
                + $"\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",0.5,1.0\n{longName},0.25,2.0\n")
            .Add("real_de.csv", $"target,feature,log2_fold_change,p_value,fdr\n{longName},<b>,1.0,0.5,0.5\n")
            .Add("pred_de.csv", $"target,feature,log2_fold_change,p_value,fdr\n{longName},<b>,1.0,0.5,0.5\n")
            .Add("run.json", """{ "warnings": [ "</section><img src=x onerror=alert(1)>" ], "started": "<i>", "inputs": [ { "<u>": "</td>" } ] }""");
        var html = results.Report();

        Assert.Single(Regex.Matches(html, "<script"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<u>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0001", html, StringComparison.Ordinal);
        Assert.Contains("漢字", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agg_results.csv", "")]
    [InlineData("agg_ci.csv", "There are no intervals")]
    [InlineData("agg_ceiling_results.csv", "There is no ceiling")]
    [InlineData("real_de.csv", "holds no DE tables")]
    [InlineData("pred_de.csv", "holds no DE tables")]
    public void A_file_may_be_missing(string file, string note)
    {
        using var results = ResultsOnDisk.Small();
        if (note.Length > 0)
            Assert.DoesNotContain(note, Text(results.Report()), StringComparison.Ordinal);
        Assert.Contains(note, Text(results.Without(file).Report()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ceiling_may_stand_alone()
    {
        using var results = new ResultsOnDisk()
            .Add("ceiling_results.csv", "perturbation,mae\nA,0.5\n")
            .Add("agg_ceiling_results.csv", "mae,roc_auc\nNaN,0.875\n");
        var text = Text(results.Report());

        Assert.Contains("Only the ceiling was computed", text, StringComparison.Ordinal);
        Assert.Contains("0.875", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_stands_beside_the_results()
    {
        using var results = ResultsOnDisk.Small();
        using var baseline = new ResultsOnDisk()
            .Add("results.csv", "perturbation,mae\nA,0.71875\n")
            .Add("agg_results.csv", "statistic,mae\ncount,3.0\nmean,0.71875\n");

        Assert.DoesNotContain("0.719", Text(results.Report()), StringComparison.Ordinal);
        Assert.Contains("0.719", Text(results.Report(baseline.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_without_results_is_refused()
    {
        using var results = ResultsOnDisk.Small();
        using var empty = new ResultsOnDisk().Add("agg_results.csv", "statistic,mae\nmean,0.71875\n");
        var refusal = Assert.Throws<InputException>(() => results.Report(empty.Path));
        Assert.Contains("there are no results in this folder.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_for_the_ceiling_only_is_shown_for_the_prediction()
    {
        using var results = ResultsOnDisk.Small();
        var before = Text(results.Report());
        results.Add("run.json", """
            { "metrics": [ { "part": "ceiling", "variant": "mae", "columns": [ "mae" ], "status": "failed", "reason": "too slow" } ] }
            """);
        var after = Text(results.Report());

        Assert.Contains("mae failed for the ceiling: too slow", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed: too slow", after, StringComparison.Ordinal);
        Assert.DoesNotContain("failed for the ceiling", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cell_type_has_a_section()
    {
        using var results = new ResultsOnDisk();
        foreach (var type in (string[])["K562", "T cell", "K562_agg"])
            results.Add($"{type}_results.csv", "perturbation,mae\nA,0.5\n").Add($"{type}_agg_results.csv", "statistic,mae\nmean,0.5\n");
        results.Add("run.json", """{ "metrics": [ { "cellType": "T cell", "variant": "mse", "columns": [ "mse" ], "status": "failed" } ] }""");
        var html = results.Report();

        Assert.Equal(
            ["K562", "K562_agg", "T cell"],
            Regex.Matches(html, "<h2 id=\"title-\\d+\"><bdi>([^<]*)</bdi>").Select(match => match.Groups[1].Value));
        Assert.Contains("T cell: mse failed", Text(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results.csv", "perturbation,mae\nA,half\n", "results.csv: 'half' in the column 'mae' is not a number.")]
    [InlineData("results.csv", "gene,mae\nA,1.0\n", "results.csv: there is no column 'perturbation'")]
    [InlineData("run.json", "{", "run.json: this is not the record of a run.")]
    [InlineData("real_de.csv", "a,b\n1,2\n", "real_de.csv: this is no DE table")]
    public void What_is_damaged_is_named(string file, string content, string message)
    {
        using var results = ResultsOnDisk.Small().Add(file, content);
        Assert.StartsWith(message, Assert.Throws<InputException>(() => results.Report()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_results_is_refused()
    {
        using var results = new ResultsOnDisk().Add("notes.txt", "none");
        Assert.Contains("there are no results in this folder", Assert.Throws<InputException>(() => results.Report()).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => ResultFolder.Open(results.Path + "-not-there"));
    }

    [Fact]
    public void Headings_ids_and_links_are_in_order()
    {
        using var results = ResultsOnDisk.Small().Add("run.json", Run);
        var html = results.Report();
        var levels = Regex.Matches(html, "<h(\\d)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.All(
            Regex.Matches(html, "(?:href=\"#|url\\(#)([^\")]+)").Select(match => match.Groups[1].Value), id => Assert.Contains(id, ids));
        Assert.All(
            Regex.Matches(html, "aria-labelledby=\"([^\"]+)\"").SelectMany(match => match.Groups[1].Value.Split(' ')), id => Assert.Contains(id, ids));
    }

    private static string Body(string html) => html[html.IndexOf("<body", StringComparison.Ordinal)..html.IndexOf("<script", StringComparison.Ordinal)];

    private static string Text(string html) => System.Net.WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(Body(html), "<svg.*?</svg>", "", RegexOptions.Singleline), "<[^>]+>", ""));
}
