using CellEval.Numerics;

namespace CellEval.Jobs.Simulation;

/// <summary>
/// One side of the pair, whose cells are made one at a time and in any order: a cell depends only on the seed and on
/// its place in the file, so that any number of threads makes them.
/// </summary>
internal sealed class SimulatedScreen
{
    private const double SigmaOfLibrarySizes = 0.35;
    private const double TotalOfCell = 10_000;
    private const int KnownLogarithms = 64;

    private readonly ScreenPairSimulationOptions _options;
    private readonly GeneProfile _profile;
    private readonly NegativeBinomialCounts _counts;
    private readonly (int[] Genes, double[] FoldChanges)[] _effects;
    private readonly int _purpose;

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
        _counts = new NegativeBinomialCounts(profile.Sizes);
        _effects = Array.ConvertAll(effects, effect => (effect.Genes, Array.ConvertAll(effect.LogFoldChanges, Math.Exp)));
        _purpose = cellPurpose;

        // Perturbation by perturbation, then the controls; then shuffled.
        Codes = new int[options.Cells];
        for (var cell = 0; cell < Codes.Length; cell++)
            Codes[cell] = Math.Min(cell / options.CellsPerPerturbation, options.Perturbations);
        Xoshiro256.Derive(options.Seed, orderPurpose, 0).Shuffle<int>(Codes);
    }

    /// <summary>Gets the label of each cell, as a code.</summary>
    public int[] Codes { get; }

    /// <summary>Counts the genes that a cell expresses.</summary>
    /// <param name="cell">Its place in the file.</param>
    /// <param name="room">Room for all genes.</param>
    /// <returns>What <see cref="Draw"/> returns.</returns>
    public int CountExpressed(int cell, GeneDraws room)
    {
        Prepare(cell, room);
        return _counts.CountPositive(room.Means, room.P);
    }

    /// <summary>Makes a cell.</summary>
    /// <param name="cell">Its place in the file.</param>
    /// <param name="room">Room for all genes.</param>
    /// <param name="genes">Room for all genes; the expressed ones are put here, ascending.</param>
    /// <param name="values">Room for all genes; receives their values.</param>
    /// <returns>The number of expressed genes.</returns>
    public int Draw(int cell, GeneDraws room, Span<int> genes, Span<double> values)
    {
        Prepare(cell, room);
        var expressed = _counts.FindPositive(room.Means, room.P, genes, values);
        if (!_options.AsCounts)
            Normalize(values[..expressed]);
        return expressed;
    }

    private void Prepare(int cell, GeneDraws room)
    {
        var means = room.Means;
        var random = Xoshiro256.Derive(_options.Seed, _purpose, cell);
        var librarySize = random.NextLogNormal(1, SigmaOfLibrarySizes);
        _profile.Means.CopyTo(means, 0);
        var (genes, foldChanges) = _effects[Codes[cell]];
        for (var i = 0; i < genes.Length; i++)
            means[genes[i]] *= foldChanges[i];
        foreach (ref var mean in means.AsSpan())
            mean *= librarySize;
        random.Fill(room.P);
    }

    // Most counts are small and come again and again.
    private static void Normalize(Span<double> values)
    {
        var total = 0.0;
        foreach (var count in values)
            total += count;
        var scale = TotalOfCell / total;
        Span<double> known = stackalloc double[KnownLogarithms];
        known.Clear();
        foreach (ref var value in values)
        {
            var count = (int)value;
            if (count >= known.Length)
            {
                value = Logarithm.Log1P(value * scale);
                continue;
            }

            ref var logarithm = ref known[count];
            if (logarithm == 0)
                logarithm = Logarithm.Log1P(value * scale);
            value = logarithm;
        }
    }
}
