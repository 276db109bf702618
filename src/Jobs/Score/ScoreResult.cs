using CellEval.Csv;

namespace CellEval.Jobs;

/// <summary>The scores of a prediction against a baseline.</summary>
public sealed record ScoreResult
{
    /// <summary>Gets the scores: metrics whose best value is 0 first, then those with 1, each in the order of the files.</summary>
    public required IReadOnlyList<MetricScore> Scores { get; init; }

    /// <summary>Gets the mean of all scores.</summary>
    public required double Average { get; init; }

    /// <summary>Gets which columns have no score or no mean, as sentences.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Writes a table: a row for each metric, and <c>avg_score</c> the last.</summary>
    /// <param name="stream">Takes the text; stays open.</param>
    public void Write(Stream stream)
    {
        using var table = new CsvTableWriter(stream, "metric", "from_baseline");
        foreach (var (column, score) in Scores.Append(new MetricScore("avg_score", Average)))
        {
            table.Write(column);
            table.Write(score);
            table.EndRow();
        }
    }
}
