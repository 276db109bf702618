using System.Text;
using CellEval.DifferentialExpression;

namespace CellEval.Engine.Tests;

/// <summary>All that a run writes, as one text: results are equal if these are.</summary>
internal static class ResultText
{
    public static string Of(EvaluationResult result)
    {
        using var stream = new MemoryStream();
        ResultTable.Write(result, stream);
        AggregateTable.Write(result, stream);
        foreach (var de in new[] { result.RealDe, result.PredDe })
        {
            if (de is not null)
                DeTableWriter.Write(de, stream);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A column's values, as the results show them.</summary>
    public static double?[] Column(this EvaluationResult result, string name)
    {
        var column = result.Columns.Single(column => column.Name == name);
        return [.. Enumerable.Range(0, result.Perturbations.Count).Select(p => column[p])];
    }
}
