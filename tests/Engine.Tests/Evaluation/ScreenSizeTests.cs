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
}
