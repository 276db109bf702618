namespace CellEval.Jobs;

/// <summary>Ranks models by their means.</summary>
internal static class ModelRanks
{
    /// <summary>Gives each model its place from 1; equal ones share their mean place, those without a number the last ones.</summary>
    /// <returns>The ranks; null where nothing is better, or no model has a number.</returns>
    public static double[]? Of(double?[] means, BestValue best)
    {
        if (best == BestValue.None || Array.TrueForAll(means, mean => mean is null or double.NaN))
            return null;
        double[] distances = Array.ConvertAll(means, mean => Distance(mean, best));
        return Array.ConvertAll(
            distances,
            own => distances.Count(other => other < own) + ((distances.Count(other => other == own) + 1) / 2.0));
    }

    // How far from the best value, or a number that falls the better the mean is.
    private static double Distance(double? mean, BestValue best)
    {
        if (mean is not { } value || double.IsNaN(value))
            return double.PositiveInfinity;
        return best switch
        {
            BestValue.Zero => Math.Abs(value),
            BestValue.One => Math.Abs(1 - value),
            BestValue.Lower => value,
            _ => -value,
        };
    }
}
