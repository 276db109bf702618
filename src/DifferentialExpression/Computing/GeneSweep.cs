namespace CellEval.DifferentialExpression;

/// <summary>Goes through all genes with several threads, each with a tester of its own.</summary>
internal static class GeneSweep
{
    /// <summary>Computes every gene once.</summary>
    /// <param name="columns">The genes.</param>
    /// <param name="geneCount">The number of genes.</param>
    /// <param name="createTester">Makes a thread's tester.</param>
    /// <param name="parallel">The number of threads and the run's token.</param>
    /// <param name="progress">Takes the finished share, from 0 to 1; may be null.</param>
    public static void Run(
        GeneColumns columns, int geneCount, Func<IGeneTester> createTester, ParallelOptions parallel, IProgress<double>? progress)
    {
        var done = new SharedProgress(progress, geneCount);
        var longest = columns.LongestColumn;
        while (columns.MoveNext(parallel))
        {
            var next = -1;
            Parallel.For(0, Math.Min(parallel.MaxDegreeOfParallelism, columns.GeneCount), parallel, _ =>
            {
                var tester = createTester();
                var (values, groups) = (new double[longest], new int[longest]);
                for (int index; (index = Interlocked.Increment(ref next)) < columns.GeneCount;)
                {
                    parallel.CancellationToken.ThrowIfCancellationRequested();
                    var count = columns.Copy(index, values, groups);
                    tester.Compute(columns.FirstGene + index, values.AsSpan(0, count), groups.AsSpan(0, count));
                    done.Add(1);
                }
            });
        }
    }
}
