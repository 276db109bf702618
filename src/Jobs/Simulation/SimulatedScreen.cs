using CellEval.Numerics;

namespace CellEval.Jobs.Simulation;

/// <summary>
/// One side of the pair, whose cells are made one at a time and in any order: a cell depends only on the seed and on
/// its place in the file. Used by one thread at a time.
/// </summary>
internal sealed class SimulatedScreen
{
    private const double SigmaOfLibrarySizes = 0.35;
    private const double TotalOfCell = 10_000;

    private readonly ScreenPairSimulationOptions _options;
    private readonly GeneProfile _profile;
    private readonly SparseEffect[] _effects;
    private readonly int _purpose;
    private readonly double[] _means;

    /// <summary>Makes a side.</summary>
    /// <param name="options">Sizes and seed.</param>
    /// <param name="profile">The expression of unperturbed cells.</param>
    /// <param name="effects">The effect for each label, the control's too.</param>
    /// <param name="cellPurpose">The purpose of the streams of its cells.</param>
    /// <param name="orderPurpose">The purpose of the stream of its order.</param>
    public SimulatedScreen(
        ScreenPairSimulationOptions options,
        GeneProfile profile,
        SparseEffect[] effects,
        int cellPurpose,
        int orderPurpose)
    {
        _options = options;
        _profile = profile;
        _effects = effects;
        _purpose = cellPurpose;
        _means = new double[options.Genes];

        // Perturbation by perturbation, then the controls; then shuffled.
        Codes = new int[options.Cells];
        for (var cell = 0; cell < Codes.Length; cell++)
            Codes[cell] = Math.Min(cell / options.CellsPerPerturbation, options.Perturbations);
        Xoshiro256.Derive(options.Seed, orderPurpose, 0).Shuffle<int>(Codes);
    }

    /// <summary>Gets the label of each cell, as a code.</summary>
    public int[] Codes { get; }

    /// <summary>Makes a cell.</summary>
    /// <param name="cell">Its place in the file.</param>
    /// <param name="genes">Room for all genes; the expressed ones are put here, ascending.</param>
    /// <param name="values">Room for all genes; receives their values.</param>
    /// <returns>The number of expressed genes.</returns>
    public int Draw(int cell, Span<int> genes, Span<double> values)
    {
        var random = Xoshiro256.Derive(_options.Seed, _purpose, cell);
        var librarySize = random.NextLogNormal(1, SigmaOfLibrarySizes);
        _profile.Means.CopyTo(_means, 0);
        var effect = _effects[Codes[cell]];
        for (var i = 0; i < effect.Genes.Length; i++)
            _means[effect.Genes[i]] *= Math.Exp(effect.LogFoldChanges[i]);

        var expressed = 0;
        var total = 0.0;
        for (var gene = 0; gene < _means.Length; gene++)
        {
            var mean = _means[gene] * librarySize;
            var count = NegativeBinomial.Quantile(mean, _profile.Sizes[gene], random.NextDouble());
            if (count == 0)
                continue;
            genes[expressed] = gene;
            values[expressed++] = count;
            total += count;
        }

        if (!_options.AsCounts)
        {
            var scale = TotalOfCell / total;
            foreach (ref var value in values[..expressed])
                value = Logarithm.Log1P(value * scale);
        }

        return expressed;
    }
}
