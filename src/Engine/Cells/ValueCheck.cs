using System.Globalization;

namespace CellEval.Engine;

/// <summary>Refuses values that no screen may have, and says in which cell and gene they stand.</summary>
internal static class ValueCheck
{
    private const double DecimalLimit = 1e-3;

    /// <summary>Whether a value has decimals, as the guess of the scale means it.</summary>
    private static bool HasDecimals(double value) => Math.Abs(value - Math.Truncate(value)) > DecimalLimit;

    /// <summary>Whether a value among them has decimals.</summary>
    public static bool AnyHasDecimals(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (HasDecimals(value))
                return true;
        }

        return false;
    }

    /// <summary>Checks all values of a batch.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="batch">The values as the file has them.</param>
    /// <param name="limit">The exclusive upper limit.</param>
    /// <exception cref="InputException">A value is NaN, infinite, negative or not below the limit.</exception>
    public static void Require(IScreen screen, CellBatch batch, double limit)
    {
        var values = batch.Values;
        for (var i = 0; i < values.Length; i++)
        {
            // False for NaN as well.
            if (!(values[i] >= 0 && values[i] < limit))
                throw Refusal(screen, batch, i, limit);
        }
    }

    /// <summary>Checks an embedding of all cells of a batch.</summary>
    /// <exception cref="InputException">A value is NaN or infinite.</exception>
    public static void RequireFinite(IScreen screen, CellBatch batch, string key, int embedding)
    {
        var rows = batch.Obsm(embedding);
        for (var i = 0; i < rows.Length; i++)
        {
            if (double.IsFinite(rows[i]))
                continue;
            var (row, column) = Math.DivRem(i, batch.ObsmWidth(embedding));
            throw new InputException(
                $"{screen.Name}: obsm['{key}'] has the value {Spell(rows[i])} in cell '{screen.CellName(batch.Cells[row])}', dimension "
                + $"{column + 1}. Every value must be a finite number: compute the embedding anew, or drop these cells, before evaluating.");
        }
    }

    private static InputException Refusal(IScreen screen, CellBatch batch, int index, double limit)
    {
        var row = batch.RowStarts.BinarySearch(index);
        row = row < 0 ? ~row - 1 : row;
        while (batch.RowStarts[row + 1] <= index)
            row++;
        var value = batch.Values[index];
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"{screen.Name}: {screen.MatrixName} has the value {Spell(value)} in cell '{screen.CellName(batch.Cells[row])}', gene '{screen.Genes[batch.Genes[index]]}'.");
        string[] settings = double.IsFinite(value) && value >= 0 ? [nameof(EvaluationRequest.Scale)] : [];
        return new InputException(value switch
        {
            _ when !double.IsFinite(value) =>
                $"{where} Every value must be a finite number: replace NaN and infinity, or drop these cells, before evaluating.",
            < 0 =>
                $"{where} Negative values are neither counts nor log-normalised expression (both are at least 0). "
                + $"Evaluate {screen.MatrixName} before centring or scaling it, or clip the predictions at 0.",
            _ =>
                $"{where} {screen.MatrixName} is taken as log1p of normalised counts, which are below {limit}. "
                + "Give raw counts or log-normalised values, not a mixture or normalised counts without the logarithm; "
                + $"if {screen.MatrixName} is meant as it is, say so.",
        })
        {
            Settings = settings,
        };
    }

    private static string Spell(double value) => value switch
    {
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}
