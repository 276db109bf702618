using CellEval.Numerics;

namespace CellEval.DifferentialExpression;

/// <summary>
/// Tests every gene of every perturbation against the control, or of every label against the rest: mean counts, fold changes,
/// and a two-sided Mann-Whitney test of the values as they are stored, zeros included.
/// </summary>
public static class DifferentialExpressionTest
{
    /// <summary>Compares each perturbation with the control.</summary>
    /// <param name="perturbations">The perturbations and the control.</param>
    /// <param name="genes">The genes; their names must not repeat.</param>
    /// <param name="cells">The cells of each label of <paramref name="perturbations"/>, the control last.</param>
    /// <param name="scale">Whether values are counts or log1p of counts.</param>
    /// <param name="options">How means are taken, and which rows are dropped.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads. The result does not depend on it.</param>
    /// <param name="workingMemory">
    /// The bytes of a block of genes, at 4 for each value that is not zero (8 where one is no float). All cells are gone over once,
    /// and once more for each block.
    /// </param>
    /// <param name="progress">Takes the finished share, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>
    /// The result. Beside it and the block, memory is taken for the cells of a label and for one gene of all cells, for each thread,
    /// and 4 bytes for each label and gene.
    /// </returns>
    /// <exception cref="InputException">Gene names repeat, a label has no cell, or a value is negative.</exception>
    public static DeResult AgainstControl(
        PerturbationList perturbations,
        GeneList genes,
        IReadOnlyList<LabelCells> cells,
        ExpressionScale scale,
        DifferentialExpressionOptions options,
        int maxDegreeOfParallelism = 1,
        long workingMemory = 256L << 20,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var parallel = Checked(perturbations, genes, cells, maxDegreeOfParallelism, cancellationToken);
        var census = CellCensus.Take(perturbations, genes, cells, parallel);
        var tests = new GeneTests(perturbations, genes, census.CellsPerLabel, NeedsArithmeticMeans(options));
        var columns = new GeneColumns(cells, census, workingMemory);
        GeneSweep.Run(columns, genes.Count, () => new GeneTester(tests, options.Mean, scale), parallel, progress);
        var kept = options.CpmFloor is { } floor ? CpmFilter.Keep(tests.ArithmeticMeans, floor) : null;
        var fdr = new double[perturbations.Count][];
        Parallel.For(0, fdr.Length, parallel, p => fdr[p] = FdrAdjustment.Adjust(tests.PValues[p], kept?[p]));
        return new DeResult(tests, fdr, kept, options.Epsilon);
    }

    /// <summary>Compares each label, the control too, with all other labelled cells.</summary>
    /// <inheritdoc cref="AgainstControl"/>
    public static IDeResult AgainstRest(
        PerturbationList perturbations,
        GeneList genes,
        IReadOnlyList<LabelCells> cells,
        ExpressionScale scale,
        DifferentialExpressionOptions options,
        int maxDegreeOfParallelism = 1,
        long workingMemory = 256L << 20,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var parallel = Checked(perturbations, genes, cells, maxDegreeOfParallelism, cancellationToken);
        var census = CellCensus.Take(perturbations, genes, cells, parallel);
        var tests = new RestTests(perturbations, genes, census.CellsPerLabel, NeedsArithmeticMeans(options));
        var columns = new GeneColumns(cells, census, workingMemory);
        GeneSweep.Run(columns, genes.Count, () => new RestTester(tests, options.Mean, scale), parallel, progress);
        var kept = options.CpmFloor is { } floor
            ? CpmFilter.Keep(tests.ArithmeticMeans, tests.ArithmeticRestMeans, floor)
            : null;
        var fdr = new double[perturbations.LabelCount][];
        Parallel.For(0, fdr.Length, parallel, label => fdr[label] = FdrAdjustment.Adjust(tests.PValues[label], kept?[label]));
        return new DeRestResult(tests, fdr, kept, options.Epsilon);
    }

    /// <summary>Compares each perturbation with the control at its target gene alone; fdr is taken over all these rows.</summary>
    /// <param name="result">Each perturbation against the control, at every gene.</param>
    /// <param name="targets">The target gene of each perturbation; one without an entry has no row.</param>
    /// <returns>The rows, in label order.</returns>
    public static IDeResult OnTarget(DeResult result, IReadOnlyDictionary<string, string> targets)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(targets);
        return new DeOnTargetResult(result, targets);
    }

    private static bool NeedsArithmeticMeans(DifferentialExpressionOptions options) =>
        options.CpmFloor is not null && options.Mean != MeanKind.Arithmetic;

    private static ParallelOptions Checked(
        PerturbationList perturbations,
        GeneList genes,
        IReadOnlyList<LabelCells> cells,
        int maxDegreeOfParallelism,
        CancellationToken cancellationToken)
    {
        var threads = DegreeOfParallelism.Resolve(maxDegreeOfParallelism);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Count, perturbations.LabelCount);
        RepeatedGenes.Refuse(genes);
        return new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
    }
}
