using CellEval.Numerics;
using CellEval.Testing;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>
/// A pair of screens as metrics see it, made from dense cells: X and one embedding, <see cref="Key"/>. Cells are
/// (label, values, embedding); an embedding is empty where the test needs none.
/// </summary>
internal sealed class SmallPair(IReadOnlyList<string> genes, IReadOnlyList<SmallCell> real, IReadOnlyList<SmallCell> pred)
    : IComputeResources
{
    public const string Key = "X_pca";
    public const string Control = "control";

    private static readonly MetricHarness Harness = MetricHarness.For(static _ => { });

    private readonly MetricInput _input =
        new() { Control = Control, Genes = genes, RealCells = Cells(real), PredCells = Cells(pred) };

    public int MaxDegreeOfParallelism => 2;

    public IProgress<double> Progress(string work) => ComputeResources.SingleThread.Progress(work);

    public PerturbationList Perturbations => Screens.Perturbations;

    public ScreenPair Screens => field ??= Harness.Context<ScreenPair>(_input, Key);

    public double?[] Discrimination(
        IDistance distance, string? embedKey = null, bool excludeTargetGene = true, TieRule ties = TieRule.Index) =>
        Values(DiscriminationScore.Score(Screens, this, distance, embedKey, excludeTargetGene, ties));

    public double EnergyCorrelation(string? embedKey = null) =>
        PearsonEnergyDistance.Score(Harness.Context<ScreenCells>(_input, Key), embedKey);

    public static double?[] Values(MetricScores scores) =>
        [.. Enumerable.Range(0, scores.Count).Select(p => scores[p])];

    private static TestCell[] Cells(IEnumerable<SmallCell> cells) =>
    [
        .. cells.Select(cell => new TestCell(cell.Label, cell.Values)
        {
            Obsm = new Dictionary<string, IReadOnlyList<double>> { [Key] = cell.Embedding },
        }),
    ];
}
