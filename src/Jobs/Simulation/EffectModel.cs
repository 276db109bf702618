using CellEval.Numerics;

namespace CellEval.Jobs.Simulation;

/// <summary>
/// Draws effects. A perturbation moves genes of its own and, to some degree, programmes that it shares with others; the
/// prediction knows the effect in part, adds noise, and overrates what all perturbations have in common.
/// </summary>
internal sealed class EffectModel
{
    private const int ProgrammeCount = 8;
    private const double ShareOfGenesInProgramme = 0.03;
    private const double CommonWeight = 0.4;
    private const double LeastOwnGenes = 20;
    private const double MostOwnGenes = 300;
    private const double MostOwnShare = 0.2;

    private readonly ScreenPairSimulationOptions _options;
    private readonly GeneProfile _profile;
    private readonly PerturbationPanel _panel;

    // The first is the response that all perturbations have in common.
    private readonly SparseEffect[] _programmes;

    public EffectModel(ScreenPairSimulationOptions options, GeneProfile profile, PerturbationPanel panel)
    {
        _options = options;
        _profile = profile;
        _panel = panel;
        _programmes = [.. Enumerable.Range(0, ProgrammeCount + 1).Select(DrawProgramme)];
    }

    /// <summary>Draws what a perturbation does.</summary>
    /// <returns>Its effect, and the prediction's.</returns>
    public (SparseEffect Real, SparseEffect Predicted) Draw(int perturbation)
    {
        var random = Xoshiro256.Derive(_options.Seed, StreamPurpose.RealEffect, perturbation);
        var strength = random.NextLogNormal(1, 0.3);
        var changes = new double[_options.Genes];
        _programmes[0].AddTo(changes, CommonWeight * strength);
        for (var i = 0; i < 2; i++)
        {
            var programme = _programmes[1 + random.NextInt32(ProgrammeCount)];
            programme.AddTo(changes, random.NextUniform(-1, 1) * strength);
        }

        MoveOwnGenes(changes, strength, random);
        var target = _panel.TargetOf(perturbation);
        if (target >= 0)
            changes[target] = Math.Log(random.NextUniform(0.1, 0.3));

        var real = SparseEffect.FromDense(changes);
        return (real, Predict(real, perturbation, strength));
    }

    private SparseEffect Predict(SparseEffect real, int perturbation, double strength)
    {
        var random = Xoshiro256.Derive(_options.Seed, StreamPurpose.PredictedEffect, perturbation);
        var kept = random.NextUniform(0.05, 0.6);
        var changes = new double[_options.Genes];
        real.AddTo(changes, kept);
        foreach (var gene in real.Genes)
            changes[gene] += 0.3 * random.NextNormal();

        _programmes[0].AddTo(changes, (1 - kept) * CommonWeight);
        MoveOwnGenes(changes, (1 - kept) * strength, random);

        // That its target goes down is what a model learns first.
        var target = _panel.TargetOf(perturbation);
        if (target >= 0)
            changes[target] = Math.Log(random.NextUniform(0.2, 0.6));
        return SparseEffect.FromDense(changes);
    }

    private void MoveOwnGenes(Span<double> changes, double strength, Xoshiro256 random)
    {
        var most = Math.Clamp(MostOwnShare * _options.Genes, LeastOwnGenes, MostOwnGenes);
        var count = (int)(LeastOwnGenes * Math.Pow(most / LeastOwnGenes, random.NextDouble()));
        for (var i = 0; i < count; i++)
        {
            var gene = DrawGene(random);
            var sign = random.NextDouble() < 0.5 ? -1 : 1;
            changes[gene] += sign * strength * random.NextLogNormal(0.7, 0.5);
        }
    }

    private SparseEffect DrawProgramme(int index)
    {
        var random = Xoshiro256.Derive(_options.Seed, StreamPurpose.Programme, index);
        var changes = new double[_options.Genes];
        var count = (int)Math.Ceiling(ShareOfGenesInProgramme * _options.Genes);
        for (var i = 0; i < count; i++)
            changes[DrawGene(random)] = 0.6 * random.NextNormal();
        return SparseEffect.FromDense(changes);
    }

    // Mostly genes that cells express: of three, the one with the highest mean.
    private int DrawGene(Xoshiro256 random)
    {
        var best = random.NextInt32(_options.Genes);
        for (var i = 0; i < 2; i++)
        {
            var other = random.NextInt32(_options.Genes);
            if (_profile.Means[other] > _profile.Means[best])
                best = other;
        }

        return best;
    }
}
