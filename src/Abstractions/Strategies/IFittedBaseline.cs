namespace CellEval;

/// <summary>A baseline that knows its training data. May be used by several threads.</summary>
public interface IFittedBaseline
{
    /// <summary>Predicts the profile that every cell of a perturbation gets.</summary>
    /// <param name="perturbation">A perturbation, whether or not the training data have it; never the control.</param>
    /// <param name="profile">
    /// Takes the profile: a value for each gene of <see cref="BaselineTraining.Genes"/>. All of them are written.
    /// </param>
    void Predict(string perturbation, Span<double> profile);
}
