using System.Globalization;

namespace CellEval.Engine.Tests;

public sealed class ReproducibilityTests
{
    private static readonly Lazy<Task<string>> Logarithms = new(() =>
        TextAsync(RandomScreens.LogarithmPair() with { MaxDegreeOfParallelism = 1 }));

    private static readonly Lazy<Task<string>> Counts = new(() => TextAsync(RandomScreens.CountPair() with { MaxDegreeOfParallelism = 1 }));

    [Fact]
    public async Task There_is_something_to_compare()
    {
        foreach (var text in new[] { await Logarithms.Value, await Counts.Value })
        {
            // Two tables of 5 perturbations and 9 statistics, and two DE tables of 5 × 24 rows, with a header each.
            Assert.Equal(6 + 10 + (2 * 121) + 1, text.Split('\n').Length);
            Assert.DoesNotContain('\r', text);
        }

        Assert.NotEqual(await Logarithms.Value, await Counts.Value);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Bytes_do_not_depend_on_the_number_of_threads(int threads)
    {
        Assert.Equal(await Logarithms.Value, await TextAsync(RandomScreens.LogarithmPair() with { MaxDegreeOfParallelism = threads }));
        Assert.Equal(await Counts.Value, await TextAsync(RandomScreens.CountPair() with { MaxDegreeOfParallelism = threads }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Bytes_do_not_depend_on_how_cells_come_in_batches(int cellsPerBatch)
    {
        Assert.Equal(await Logarithms.Value, await TextAsync(Batched(RandomScreens.LogarithmPair(), cellsPerBatch)));
        Assert.Equal(await Counts.Value, await TextAsync(Batched(RandomScreens.CountPair(), cellsPerBatch)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Bytes_do_not_depend_on_the_culture(string culture)
    {
        var (logarithms, counts) = (await Logarithms.Value, await Counts.Value);
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var settings = new MetricSelection
            {
                Settings = [OptionSetting.Parse("OVERLAP.fdr_threshold=0.05")],
                FurtherVariants = [VariantRequest.Parse("DISCRIMINATION_SCORE:distance=L1")],
            };
            Assert.Equal(logarithms, await TextAsync(RandomScreens.LogarithmPair() with { Metrics = settings }));
            Assert.Equal(counts, await TextAsync(RandomScreens.CountPair()));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public async Task Bytes_do_not_depend_on_the_order_of_categories()
    {
        // The cells keep their order; only the codes of their labels change.
        var real = RandomScreens.Logarithms("real.h5ad", 1);
        var reversed = new RecodedScreen(real.ToScreen());
        Assert.Equal(await Logarithms.Value, await TextAsync(RandomScreens.LogarithmPair() with { Real = reversed }));
    }

    private static async Task<string> TextAsync(EvaluationRequest request)
    {
        var result = await Host.EvaluateAsync(request);
        Assert.Empty(result.Failures);
        return ResultText.Of(result);
    }

    private static EvaluationRequest Batched(EvaluationRequest request, int cellsPerBatch) => request with
    {
        Real = new ObservedScreen(request.Real!, cellsPerBatch),
        Pred = new ObservedScreen(request.Pred!, cellsPerBatch),
    };

    private sealed class RecodedScreen(IScreen inner) : IScreen
    {
        public string Name => inner.Name;

        public string Storage => inner.Storage;

        public int CellCount => inner.CellCount;

        public IReadOnlyList<string> Genes => inner.Genes;

        public IReadOnlyList<string> ObsColumns => inner.ObsColumns;

        public IReadOnlyDictionary<string, int> Obsm => inner.Obsm;

        public ObsLabels ReadObs(string column)
        {
            // Reversed, with a category that no cell has.
            var labels = inner.ReadObs(column);
            string[] categories = ["unused", .. labels.Categories.Reverse()];
            return new ObsLabels(categories, labels.Codes.ToArray().Select(code => code < 0 ? -1 : categories.Length - 1 - code).ToArray());
        }

        public string CellName(int cell) => inner.CellName(cell);

        public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted) => inner.OpenCells(obsmKeys, wanted);
    }
}
