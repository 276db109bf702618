namespace CellEval;

/// <summary>What an <see cref="IBaseline"/> has learnt; may be used by several threads.</summary>
public interface IBaselinePrediction
{
    /// <summary>Predicts the profile of a perturbation's cells.</summary>
    /// <param name="perturbation">The perturbation, from 0.</param>
    /// <param name="profile">Takes one value for each gene, in the space of the means.</param>
    void Predict(int perturbation, Span<double> profile);
}
