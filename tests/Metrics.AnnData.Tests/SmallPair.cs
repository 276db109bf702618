namespace CellEval.Metrics.AnnData.Tests;

/// <summary>
/// A pair of screens as metrics see it, made from dense cells: X and one embedding, <see cref="Key"/>. Cells are
/// (label, values, embedding); an embedding is empty where the test needs none.
/// </summary>
internal sealed class SmallPair : IComputeResources
{
    public const string Key = "X_pca";
    public const string Control = "control";

    public SmallPair(IReadOnlyList<string> genes, IReadOnlyList<SmallCell> real, IReadOnlyList<SmallCell> pred)
    {
        var names = new GeneList(genes);
        Perturbations = new PerturbationList(real.Select(cell => cell.Label), Control);
        Screens = new ScreenPair(Perturbations, names, LabelSums(real), LabelSums(pred));
        Cells = new ScreenCells(
            Perturbations, names, LabelCells(real), LabelCells(pred), ExpressionScale.Log1p, ExpressionScale.Log1p, resources: this);
    }

    public int MaxDegreeOfParallelism => 2;

    public IProgress<double> Progress(string work) => ComputeResources.SingleThread.Progress(work);

    public PerturbationList Perturbations { get; }

    public ScreenPair Screens { get; }

    public ScreenCells Cells { get; }

    public double?[] Discrimination(IDistance distance, string? embedKey = null, bool excludeTargetGene = true) =>
        Values(DiscriminationScore.Score(Screens, this, distance, embedKey, excludeTargetGene));

    public double EnergyCorrelation(string? embedKey = null) => PearsonEnergyDistance.Score(Cells, embedKey);

    public static double?[] Values(MetricScores scores) =>
        [.. Enumerable.Range(0, scores.Count).Select(p => scores[p])];

    private SmallCell[] Of(IEnumerable<SmallCell> cells, int label) =>
        [.. cells.Where(cell => cell.Label == Perturbations.NameOf(label))];

    private int[] CellsPerLabel(IReadOnlyList<SmallCell> cells) =>
        [.. Enumerable.Range(0, Perturbations.LabelCount).Select(label => Of(cells, label).Length)];

    private LabelSums LabelSums(IReadOnlyList<SmallCell> cells) => new()
    {
        CellsPerLabel = CellsPerLabel(cells),
        X = Sums(cells, cell => cell.Values),
        Obsm = new Dictionary<string, ProfileMatrix> { [Key] = Sums(cells, cell => cell.Embedding) },
    };

    private ProfileMatrix Sums(IReadOnlyList<SmallCell> cells, Func<SmallCell, double[]> values)
    {
        var width = values(cells[0]).Length;
        double[] sums =
        [
            .. from label in Enumerable.Range(0, Perturbations.LabelCount)
               from column in Enumerable.Range(0, width)
               select Of(cells, label).Sum(cell => values(cell)[column]),
        ];
        return new ProfileMatrix(Perturbations.LabelCount, width, sums);
    }

    private LabelCells[] LabelCells(IReadOnlyList<SmallCell> cells) =>
        [.. Enumerable.Range(0, Perturbations.LabelCount).Select(label => Sparse(Of(cells, label)))];

    private static LabelCells Sparse(SmallCell[] cells)
    {
        (int Gene, double Value)[][] rows =
        [
            .. cells.Select(
                cell => cell.Values.Select((value, gene) => (gene, value)).Where(item => item.value != 0).ToArray()),
        ];
        int[] starts = [.. Enumerable.Range(0, rows.Length + 1).Select(i => rows.Take(i).Sum(row => row.Length))];
        int[] genes = [.. rows.SelectMany(row => row.Select(item => item.Gene))];
        double[] values = [.. rows.SelectMany(row => row.Select(item => item.Value))];
        double[] embedding = [.. cells.SelectMany(cell => cell.Embedding)];
        return new LabelCells(
            starts, genes, values, new Dictionary<string, ReadOnlyMemory<double>> { [Key] = embedding });
    }
}
