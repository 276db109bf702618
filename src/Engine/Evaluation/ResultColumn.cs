namespace CellEval.Engine;

/// <summary>One column of results.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Scalar">The one value for the run, or null where there is one for each perturbation or none.</param>
/// <param name="Scores">A value for each perturbation, or null for a scalar, also a missing one, or a failed metric.</param>
public sealed record ResultColumn(string Name, double? Scalar, MetricScores? Scores)
{
    /// <summary>Gets what a perturbation's row shows: its value, or the scalar, or nothing.</summary>
    /// <param name="perturbation">The perturbation, from 0.</param>
    public double? this[int perturbation] => Scalar ?? Scores?[perturbation];
}
