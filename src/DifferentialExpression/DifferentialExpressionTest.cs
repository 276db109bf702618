using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>
/// Tests every gene of every perturbation against the control: mean counts, fold changes, and a two-sided Mann-Whitney
/// test of the values as they are stored, zeros included.
/// </summary>
public static class DifferentialExpressionTest
{
    // More pieces than threads, so that a thread that is done early finds more to do.
    private const int PiecesPerThread = 4;

    /// <summary>Compares each perturbation with the control.</summary>
    /// <param name="perturbations">The perturbations and the control.</param>
    /// <param name="genes">The genes; their names must not repeat.</param>
    /// <param name="cells">The cells of each label of <paramref name="perturbations"/>, the control last.</param>
    /// <param name="scale">Whether values are counts or log1p of counts.</param>
    /// <param name="options">How means are taken, and which rows are dropped.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads. The result does not depend on it.</param>
    /// <param name="progress">Takes the finished share, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>
    /// The result. Beside it, memory is taken for blocks of genes (16 MiB for each thread, or what one gene needs) and
    /// 4 bytes for each cell and thread.
    /// </returns>
    /// <exception cref="InputException">Gene names repeat, a label has no cell, or a value is negative.</exception>
    public static DeResult AgainstControl(
        PerturbationList perturbations,
        GeneList genes,
        IReadOnlyList<LabelCells> cells,
        ExpressionScale scale,
        DifferentialExpressionOptions options,
        int maxDegreeOfParallelism = 1,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxDegreeOfParallelism);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Count, perturbations.LabelCount);
        RepeatedGenes.Refuse(genes);
        RefuseEmptyLabels(perturbations, cells);
        NegativeValues.Refuse(perturbations, genes, cells, cancellationToken);

        var withArithmeticMeans = options.CpmFloor is not null && options.Mean != MeanKind.Arithmetic;
        var tests = new GeneTests(perturbations, genes, [.. cells.Select(label => label.Count)], withArithmeticMeans);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = maxDegreeOfParallelism,
            CancellationToken = cancellationToken,
        };

        var nonzeros = GeneColumns.CountNonzeros(cells, genes.Count, cancellationToken);
        var pieceCount = maxDegreeOfParallelism == 1 ? 1 : maxDegreeOfParallelism * PiecesPerThread;
        var pieces = GenePieces.Split(nonzeros, pieceCount);
        var done = new SharedProgress(progress, genes.Count);
        Parallel.ForEach(
            pieces,
            parallel,
            () => (Tester: new GeneTester(tests, options.Mean, scale), Columns: new GeneColumns(cells, nonzeros)),
            (piece, _, worker) =>
            {
                worker.Columns.Start(piece.First, piece.End);
                while (worker.Columns.MoveNext())
                {
                    worker.Tester.ComputeBlock(worker.Columns, cancellationToken);
                    done.Add(worker.Columns.GeneCount);
                }

                return worker;
            },
            _ => { });

        var kept = options.CpmFloor is { } floor ? CpmFilter.Keep(tests.ArithmeticMeans, floor) : null;
        var fdr = new double[perturbations.Count][];
        Parallel.For(0, fdr.Length, parallel, p => fdr[p] = FdrAdjustment.Adjust(tests.PValues[p], kept?[p]));
        return new DeResult(tests, fdr, kept, options.Epsilon);
    }

    private static void RefuseEmptyLabels(PerturbationList perturbations, IReadOnlyList<LabelCells> cells)
    {
        var empty = Enumerable.Range(0, cells.Count)
            .Where(label => cells[label].Count == 0)
            .Select(perturbations.NameOf)
            .ToArray();
        if (empty.Length > 0)
        {
            throw new InputException(
                $"Differential expression needs cells of every label, but there are none of {NameSample.Of(empty)}. "
                + "Leave these labels out of the run.");
        }
    }
}
