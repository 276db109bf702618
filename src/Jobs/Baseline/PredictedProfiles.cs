using System.Globalization;

namespace CellEval.Jobs;

/// <summary>The profiles of all perturbations, predicted anew whenever one is asked for: all together may be large.</summary>
/// <param name="fitted">What predicts.</param>
/// <param name="perturbations">The perturbations.</param>
/// <param name="genes">The genes of the profiles.</param>
internal sealed class PredictedProfiles(IFittedBaseline fitted, PerturbationList perturbations, GeneList genes)
{
    private readonly double[] _profile = new double[genes.Count];
    private readonly int[] _genes = new int[genes.Count];
    private readonly double[] _values = new double[genes.Count];

    /// <summary>Refuses profiles that are not numbers; negative ones too where DE is to be computed of them.</summary>
    public void Require(bool forDe, CancellationToken cancellationToken)
    {
        foreach (var perturbation in perturbations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Predict(perturbation);
            for (var gene = 0; gene < _profile.Length; gene++)
            {
                if (!double.IsFinite(_profile[gene]))
                    throw Refusal(perturbation, gene, "Every value must be a finite number: choose another baseline.");
                if (forDe && _profile[gene] < 0)
                {
                    throw Refusal(
                        perturbation,
                        gene,
                        "Of negative values, which are effects and not expression, there is no differential expression.",
                        [nameof(BaselineRequest.TablePath)]);
                }
            }
        }
    }

    /// <summary>Predicts a perturbation.</summary>
    /// <returns>The genes whose values are not zero, and the values; good until the next call.</returns>
    public (ReadOnlyMemory<int> Genes, ReadOnlyMemory<double> Values) Of(string perturbation)
    {
        Predict(perturbation);
        var count = 0;
        for (var gene = 0; gene < _profile.Length; gene++)
        {
            _genes[count] = gene;
            _values[count] = _profile[gene];
            count += _profile[gene] != 0 ? 1 : 0;
        }

        return (_genes.AsMemory(0, count), _values.AsMemory(0, count));
    }

    private void Predict(string perturbation) => StrategyException.Call(fitted, () =>
    {
        fitted.Predict(perturbation, _profile);
        return 0;
    },
    CancellationToken.None);

    private InputException Refusal(string perturbation, int gene, string advice, string[]? settings = null) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The baseline predicts {_profile[gene]} for '{perturbation}', gene '{genes[gene]}'. {advice}"))
    {
        Settings = settings ?? [],
    };
}
