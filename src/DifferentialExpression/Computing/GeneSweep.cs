namespace CellEval.DifferentialExpression;

/// <summary>Goes through all genes with several threads, each with a tester of its own.</summary>
internal static class GeneSweep
{
    // More pieces than threads, so that a thread that is done early finds more to do.
    // Beyond this, genes are cut into pieces for threads that no machine has.
    private const int MostThreads = 1024;
    private const int PiecesPerThread = 4;

    /// <summary>Computes every gene once.</summary>
    /// <param name="cells">The cells of each label.</param>
    /// <param name="geneCount">The number of genes.</param>
    /// <param name="createTester">Makes a thread's tester.</param>
    /// <param name="parallel">The number of threads and the run's token.</param>
    /// <param name="progress">Takes the finished share, from 0 to 1; may be null.</param>
    public static void Run(
        IReadOnlyList<LabelCells> cells,
        int geneCount,
        Func<IGeneTester> createTester,
        ParallelOptions parallel,
        IProgress<double>? progress)
    {
        var nonzeros = GeneColumns.CountNonzeros(cells, geneCount, parallel.CancellationToken);
        var pieceCount = parallel.MaxDegreeOfParallelism == 1 ? 1 : Math.Min(parallel.MaxDegreeOfParallelism, MostThreads) * PiecesPerThread;
        var done = new SharedProgress(progress, geneCount);
        Parallel.ForEach(
            GenePieces.Split(nonzeros, pieceCount),
            parallel,
            () => (Tester: createTester(), Columns: new GeneColumns(cells, nonzeros)),
            (piece, _, worker) =>
            {
                var columns = worker.Columns;
                columns.Start(piece.First, piece.End);
                while (columns.MoveNext())
                {
                    for (var i = 0; i < columns.GeneCount; i++)
                    {
                        parallel.CancellationToken.ThrowIfCancellationRequested();
                        worker.Tester.Compute(columns.FirstGene + i, columns.Values(i), columns.Groups(i));
                    }

                    done.Add(columns.GeneCount);
                }

                return worker;
            },
            _ => { });
    }
}
