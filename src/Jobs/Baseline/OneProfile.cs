namespace CellEval.Jobs;

/// <summary>Predicts the same for every perturbation.</summary>
internal sealed class OneProfile(double[] values) : IFittedBaseline
{
    public void Predict(string perturbation, Span<double> profile) => values.CopyTo(profile);
}
