namespace CellEval.Engine;

/// <summary>What a full reading of a screen's cells finds.</summary>
public sealed record ValueInspection
{
    /// <summary>Gets the number of values that are not 0.</summary>
    public long Nonzeros { get; private init; }

    /// <summary>Gets the number of values that are NaN.</summary>
    public long NaNs { get; private init; }

    /// <summary>Gets the number of infinite values.</summary>
    public long Infinities { get; private init; }

    /// <summary>Gets the number of negative values, -inf not among them.</summary>
    public long Negatives { get; private init; }

    /// <summary>Gets the number of values that are too large for the scale.</summary>
    public long TooLarge { get; private init; }

    /// <summary>Gets the smallest and the largest of the finite values that are stored; 0 where there is none.</summary>
    public (double Min, double Max) Range { get; private init; }

    /// <summary>Gets what X is taken to be, and why; null where its values are refused before that is known.</summary>
    public string? ScaleReason { get; private init; }

    /// <summary>Gets what a run would refuse: the first value of each kind, the first of each embedding.</summary>
    public IReadOnlyList<Exception> Problems { get; private init; } = [];

    /// <summary>Reads all cells.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="scale">How the scale of X is learnt.</param>
    /// <param name="obsmKeys">The embeddings to look at; those that the screen has not are passed over.</param>
    /// <param name="progress">Is told how far the reading is; may be null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="InputException">X cannot be read.</exception>
    public static ValueInspection Read(
        IScreen screen,
        ScaleMode scale,
        IReadOnlyList<string> obsmKeys,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentNullException.ThrowIfNull(obsmKeys);
        var messages = new RunMessages(progress, null);
        var problems = new ProblemList();
        var scaling = problems.Try(() => ScaleDetector.Detect(
            screen, default, scale, messages.Stage($"{screen.Name}: finding the scale"), cancellationToken));
        string[] keys = [.. obsmKeys.Where(screen.Obsm.ContainsKey)];
        var tally = new ValueTally(screen, scaling?.StoredLimit ?? double.PositiveInfinity);
        var stage = messages.Stage($"{screen.Name}: reading cells");
        var batch = new CellBatch([.. keys.Select(key => screen.Obsm[key])]);
        using var reader = screen.OpenCells(keys, default);
        while (reader.Read(batch, cancellationToken))
        {
            tally.Add(batch, problems);
            for (var i = 0; i < keys.Length; i++)
                problems.Try(() => ValueCheck.RequireFinite(screen, batch, keys[i], i));
            stage.Report((double)(batch.Cells[^1] + 1) / screen.CellCount);
        }

        return new ValueInspection
        {
            Nonzeros = tally.Nonzeros,
            NaNs = tally.NaNs,
            Infinities = tally.Infinities,
            Negatives = tally.Negatives,
            TooLarge = tally.TooLarge,
            Range = tally.Range,
            ScaleReason = scaling?.Reason,
            Problems = problems.Problems,
        };
    }
}
