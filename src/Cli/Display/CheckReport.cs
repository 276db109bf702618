using System.Globalization;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Naming;

namespace CellEval.Cli.Display;

/// <summary>Writes what a check has found, as a column of names and one of findings.</summary>
internal sealed class CheckReport(TextWriter writer, string perturbationColumn, string? cellTypeColumn)
{
    private const int NameWidth = 16;

    public void Write(CheckResult result, EvaluationRequest run)
    {
        foreach (var screen in result.Screens)
            Write(screen, run.Control);
        foreach (var table in result.Tables)
            Write(table.Rows, run.Control);
        if (result.Run is { Metrics.Count: > 0 } inspection)
            Write(inspection, run);
    }

    private void Write(ScreenFindings found, string control)
    {
        var screen = found.Screen;
        writer.WriteLine($"{screen.Name}: a screen");
        Line("size", $"{screen.CellCount} cells × {screen.Genes.Count} genes");
        Line("X", screen.Storage);
        if (found.Values is { } values)
        {
            var share = 100.0 * values.Nonzeros / Math.Max(1, (double)screen.CellCount * screen.Genes.Count);
            Line("values", string.Create(
                CultureInfo.InvariantCulture,
                $"{values.Nonzeros} are not 0, {share:0.0} %; stored from {values.Range.Min:G6} to {values.Range.Max:G6}"));
            Line("refused values", string.Create(
                CultureInfo.InvariantCulture,
                $"{values.NaNs} NaN, {values.Infinities} infinite, {values.Negatives} negative, {values.TooLarge} too large"));
            Line("scale", values.ScaleReason ?? "not known");
        }

        string[] columns = [.. screen.ObsColumns.Count == 0 ? ["none"] : found.Obs.Select(Describe)];
        for (var i = 0; i < columns.Length; i++)
            Line(i == 0 ? "obs" : "", columns[i]);
        Line("control", $"'{control}': {found.Labels.ControlCells} cells");
        Line("perturbations", Sizes([.. found.Labels.Perturbations.Select(cells => cells.Value)]));
        Line("obsm", screen.Obsm.Count == 0
            ? "none"
            : string.Join(", ", screen.Obsm.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"'{entry.Key}' ({entry.Value})")));
        writer.WriteLine();
    }

    private void Write(DeRows rows, string control)
    {
        writer.WriteLine($"{rows.Name}: a DE table");
        Line("rows", $"{rows.Count}");
        Line("targets", $"{rows.TargetNames.Count}: {NameSample.Of([.. rows.TargetNames])}");
        Line("control", rows.TargetNames.Contains(control) ? $"'{control}' has rows, which are left out" : $"'{control}' has no rows");
        Line("features", $"{rows.FeatureNames.Count}");
        Line("log2_fold_change", Numbers(rows.Log2FoldChange));
        Line("p_value", Numbers(rows.PValue));
        Line("fdr", Numbers(rows.Fdr));
        writer.WriteLine();
    }

    private void Write(RunInspection inspection, EvaluationRequest run)
    {
        writer.WriteLine($"A run with the profile {run.Metrics.Profile} would compute");
        var width = inspection.Metrics.Max(metric => metric.Variant.Name.Length);
        foreach (var metric in inspection.Metrics)
            writer.WriteLine($"  {metric.Variant.Name.PadRight(width)}  {Needs(metric)}");
        writer.WriteLine();
    }

    private static string Needs(InspectedMetric metric)
    {
        var kinds = string.Join(", ", metric.Kinds.Select(kind => kind switch
        {
            "de" => metric.ReadsCells ? "DE of the cells" : "the DE tables",
            "anndata" => "cells",
            _ => kind,
        }));
        var keys = metric.ObsmKeys.Count == 0 ? "" : $", embedding {NameSample.Of(metric.ObsmKeys)}";
        return metric.Failure is null ? kinds + keys : $"{kinds}{keys}; would fail: {metric.Failure}";
    }

    private string Describe(ObsColumn column)
    {
        var use = column.Name == perturbationColumn ? ", the perturbation" : column.Name == cellTypeColumn ? ", the cell type" : "";
        return $"'{column.Name}': {(column.Labels is { } labels ? $"{labels} labels" : "no labels")}{use}";
    }

    private static string Sizes(int[] cells)
    {
        if (cells.Length == 0)
            return "none";
        Array.Sort(cells);
        var median = (cells[(cells.Length - 1) / 2] + cells[cells.Length / 2]) / 2.0;
        return string.Create(CultureInfo.InvariantCulture, $"{cells.Length}, with {cells[0]} to {cells[^1]} cells, median {median}");
    }

    private static string Numbers(ReadOnlySpan<float> values)
    {
        var (missing, min, max) = (0, float.PositiveInfinity, float.NegativeInfinity);
        foreach (var value in values)
        {
            if (float.IsNaN(value))
                missing++;
            else
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"{(missing == values.Length ? "no value" : $"{Spell(min)} to {Spell(max)}")}, {missing} missing");
    }

    private static string Spell(float value) => value switch
    {
        float.PositiveInfinity => "inf",
        float.NegativeInfinity => "-inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private void Line(string name, string finding) => writer.WriteLine($"  {name.PadRight(NameWidth)}  {finding}");
}
