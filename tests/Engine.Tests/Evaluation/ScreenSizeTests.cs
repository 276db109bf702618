namespace CellEval.Engine.Tests;

public sealed class ScreenSizeTests
{
    [Fact]
    public async Task Sums_that_no_array_holds_are_refused_before_any_cell_is_read()
    {
        const int Size = 46_400;
        var screen = Screen(Size);
        var request = new EvaluationRequest
        {
            Real = screen,
            Pred = screen,
            Metrics = new MetricSelection { Profile = "anndata", Skip = ["pearson_edistance"] },
        };
        var refusal = await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(request));
        Assert.StartsWith(
            "The means of 46401 labels × 46400 genes are more than ",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_of_a_label_that_no_array_holds_are_refused_before_any_is_read()
    {
        var cells = new Cells("wide", ["g", "h"], [.. Labels.Select(label => new Cell(label, null, [0.5, 1.5]))]);
        var screen = new WideScreen(cells.ToScreen());
        var refusal = await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(new EvaluationRequest
        {
            Real = screen,
            Pred = screen,
            Metrics = new MetricSelection
            {
                Profile = "pds,-discrimination_score_l1,+pearson_edistance",
                Settings = [new OptionSetting("pearson_edistance", "embed_key", "pca")],
            },
        }));
        Assert.StartsWith("The cells of one label have more than ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("numbers of an embedding", refusal.Message, StringComparison.Ordinal);
    }

    private static string[] Labels => ["p", "p", "p", "non-targeting", "non-targeting"];

    private static InMemoryScreen Screen(int size)
    {
        string[] labels = [.. Enumerable.Range(0, size).Select(i => $"p{i}"), "non-targeting"];
        return new InMemoryScreen(
            "empty",
            [.. Enumerable.Range(0, size).Select(i => $"g{i}")],
            new long[labels.Length + 1],
            default,
            default,
            new Dictionary<string, ObsLabels>
            {
                ["target_gene"] = new ObsLabels(labels, Enumerable.Range(0, labels.Length).ToArray()),
            });
    }

    /// <summary>Has an embedding of which two cells fill more than an array. It must not be read.</summary>
    private sealed class WideScreen(InMemoryScreen inner) : IScreen
    {
        public string Name => inner.Name;

        public string Storage => inner.Storage;

        public int CellCount => inner.CellCount;

        public IReadOnlyList<string> Genes => inner.Genes;

        public IReadOnlyList<string> ObsColumns => inner.ObsColumns;

        public IReadOnlyDictionary<string, int> Obsm { get; } = new Dictionary<string, int> { ["pca"] = 1 << 30 };

        public ObsLabels ReadObs(string column) => inner.ReadObs(column);

        public string CellName(int cell) => inner.CellName(cell);

        public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted) => obsmKeys.Count == 0
            ? inner.OpenCells(obsmKeys, wanted)
            : throw new InvalidOperationException("Cells were read.");
    }
}
