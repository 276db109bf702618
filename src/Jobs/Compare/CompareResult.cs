using CellEval.Csv;

namespace CellEval.Jobs;

/// <summary>Several models, compared.</summary>
public sealed record CompareResult
{
    /// <summary>Gets the models' names, in the order of the request.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>Gets the number of perturbations.</summary>
    public required int Perturbations { get; init; }

    /// <summary>Gets the level of the intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets the metrics, in the order of the first model's results.</summary>
    public required IReadOnlyList<ComparedMetric> Metrics { get; init; }

    /// <summary>Gets each model's mean rank over the metrics that have ranks; NaN where none has.</summary>
    public required IReadOnlyList<double> AverageRanks { get; init; }

    /// <summary>Gets what was left out, as sentences.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Writes <c>compare.csv</c>: a row for each metric and model.</summary>
    /// <param name="stream">Takes the text; stays open.</param>
    public void Write(Stream stream)
    {
        using var table = new CsvTableWriter(stream, "metric", "model", "mean", "ci_low", "ci_high", "rank");
        foreach (var metric in Metrics)
        {
            foreach (var model in metric.Models)
            {
                table.Write(metric.Name);
                table.Write(model.Model);
                table.Write(model.Mean);
                table.Write(model.Interval?.Low);
                table.Write(model.Interval?.High);
                table.Write(model.Rank);
                table.EndRow();
            }
        }
    }

    /// <summary>Writes <c>compare_pairs.csv</c>: a row for each metric and two models; <c>different</c> is true or false.</summary>
    /// <param name="stream">Takes the text; stays open.</param>
    public void WritePairs(Stream stream)
    {
        using var table = new CsvTableWriter(
            stream, "metric", "model_a", "model_b", "difference", "ci_low", "ci_high", "n", "different");
        foreach (var metric in Metrics)
        {
            foreach (var pair in metric.Pairs)
            {
                table.Write(metric.Name);
                table.Write(pair.ModelA);
                table.Write(pair.ModelB);
                table.Write(pair.Difference);
                table.Write(pair.Interval?.Low);
                table.Write(pair.Interval?.High);
                table.Write(pair.Perturbations);
                table.Write(pair.IsDifferent switch { true => "true", false => "false", null => "" });
                table.EndRow();
            }
        }
    }
}
