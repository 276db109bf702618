using CellEval.Engine;

namespace CellEval.Jobs.Tests;

public sealed class CeilingHalvesTests
{
    private static readonly string[] TwoGenes = ["g1", "g2"];

    [Fact]
    public void Halves_share_no_cell_and_have_half_of_each_label_rounded_down()
    {
        var halves = Halve(Screen("a a a a a b b c c c c", "c"));
        var (real, pred) = (Cells(halves.Request.Real!), Cells(halves.Request.Pred!));

        Assert.Empty(real.Keys.Intersect(pred.Keys));
        foreach (var half in new[] { real, pred })
            Assert.Equal(["a", "a", "b", "c", "c"], half.Values.Order(StringComparer.Ordinal));
        Assert.Empty(halves.Warnings);
    }

    [Fact]
    public void The_same_seed_makes_the_same_halves_and_another_seed_others()
    {
        const string Labels = "a a a a a a a a b b b b b b b b c c c c c c";
        int[] first = [.. Cells(Halve(Screen(Labels, "c"), 5).Request.Real!).Keys];
        Assert.Equal(first, Cells(Halve(Screen(Labels, "c"), 5).Request.Real!).Keys);
        Assert.NotEqual(first, Cells(Halve(Screen(Labels, "c"), 6).Request.Real!).Keys);
    }

    [Fact]
    public void Labels_are_drawn_in_the_order_of_categories_or_by_code_point()
    {
        const string Labels = "b b b b b b a a a a a a c c c c c c";
        int[] bFirst = [.. Cells(Halve(Screen(Labels, "c", ["b", "a", "c"], isCategorical: true)).Request.Real!).Keys];
        int[] aFirst = [.. Cells(Halve(Screen(Labels, "c", ["a", "b", "c"], isCategorical: true)).Request.Real!).Keys];
        int[] plain = [.. Cells(Halve(Screen(Labels, "c", ["b", "a", "c"], isCategorical: false)).Request.Real!).Keys];
        Assert.Equal(aFirst, plain);
        Assert.NotEqual(bFirst, plain);
    }

    [Fact]
    public void A_label_with_one_cell_is_left_out_and_named()
    {
        var halves = Halve(Screen("a a lonely c c", "c"));
        Assert.DoesNotContain("lonely", Cells(halves.Request.Real!).Values.Concat(Cells(halves.Request.Pred!).Values));
        Assert.Equal(["The ceiling leaves out what has one cell only: 'lonely'."], halves.Warnings);
    }

    [Fact]
    public void Of_a_list_the_halves_are_those_of_the_whole_and_what_has_none_is_left_out()
    {
        var request = new EvaluationRequest
        {
            Real = Screen("a a a a b b b b alone lonely c c c c", "c"), PerturbationColumn = "label", Control = "c",
        };
        var whole = CeilingHalves.Of(request, new PermutationSplit(), 3);
        var listed = CeilingHalves.Of(request with { Perturbations = ["b", "lonely", "typo"] }, new PermutationSplit(), 3);
        Assert.Equal(Cells(whole.Request.Real!), Cells(listed.Request.Real!));
        Assert.Equal(["b", "typo"], listed.Request.Perturbations!.Order(StringComparer.Ordinal));
        Assert.Equal(["The ceiling leaves out what has one cell only: 'lonely'."], listed.Warnings);
        Assert.Null(whole.Request.Perturbations);
    }

    [Theory]
    [InlineData("a a c", "the control 'c' has one cell")]
    [InlineData("a b c c", "every perturbation has one cell only")]
    public void What_cannot_be_halved_is_refused(string labels, string reason) => Assert.Contains(
        reason, Assert.Throws<InputException>(() => Halve(Screen(labels, "c"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Each_cell_type_is_halved_by_itself()
    {
        var screen = Screen("a a a a c c c c", "c", types: "x x y y x x y y");
        var request = new EvaluationRequest { Real = screen, PerturbationColumn = "label", Control = "c", CellTypeColumn = "type" };
        var halves = CeilingHalves.Of(request, new PermutationSplit(), 0);
        int[] real = [.. Cells(halves.Request.Real!).Keys];
        Assert.Equal([1, 1, 1, 1], new[] { 0, 2, 4, 6 }.Select(pair => real.Count(cell => cell == pair || cell == pair + 1)));
    }

    [Theory]
    [InlineData(0, 0, "it gave the cell 0 twice")]
    [InlineData(0, 4, "it gave the cell 4, which is not there")]
    [InlineData(0, -1, "it gave the cell -1, which is not there")]
    public void A_split_that_does_not_halve_is_refused(int real, int pred, string reason)
    {
        var request = new EvaluationRequest { Real = Screen("a a c c", "c"), PerturbationColumn = "label", Control = "c" };
        Assert.Contains(
            reason,
            Assert.Throws<MetricRegistrationException>(() => CeilingHalves.Of(request, new BadSplit(real, pred), 0)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Given_tables_are_not_used()
    {
        var request = new EvaluationRequest
        {
            Real = Screen("a a c c", "c"),
            PerturbationColumn = "label",
            Control = "c",
            RealTable = new DeRows("real.csv"),
            PredTable = new DeRows("pred.csv"),
        };
        var halves = CeilingHalves.Of(request, new PermutationSplit(), 0).Request;
        Assert.Null(halves.RealTable);
        Assert.Null(halves.PredTable);
    }

    [Fact]
    public void A_split_that_throws_is_named()
    {
        var failure = Assert.Throws<StrategyException>(() => CeilingHalves.Of(
            new EvaluationRequest { Real = Screen("c c a a", "c"), PerturbationColumn = "label", Control = "c" }, new UnluckySplit(), 0));
        Assert.Equal(
            "CellEval.Jobs.Tests.CeilingHalvesTests+UnluckySplit of CellEval.Jobs.Tests failed: no luck today. "
            + "Whoever wrote it can mend it.",
            failure.Message);
    }

    [Fact]
    public void A_split_that_gives_nothing_or_gives_up_is_named()
    {
        var request = new EvaluationRequest { Real = Screen("c c a a", "c"), PerturbationColumn = "label", Control = "c" };
        foreach (var (start, said) in new (Func<IReplicateSplitter>, string)[] { (() => null!, "it returned null."), (() => throw new TaskCanceledException("took too long."), "took too long.") })
        {
            var failure = Assert.Throws<StrategyException>(() => CeilingHalves.Of(request, new StartingSplit(start), 0));
            Assert.Contains($"StartingSplit of CellEval.Jobs.Tests failed: {said}", failure.Message, StringComparison.Ordinal);
        }
    }

    private sealed class StartingSplit(Func<IReplicateSplitter> start) : IReplicateSplit
    {
        public IReplicateSplitter Start(IScreen screen, ulong seed) => start();
    }

    private sealed class UnluckySplit : IReplicateSplit, IReplicateSplitter
    {
        public IReplicateSplitter Start(IScreen screen, ulong seed) => this;

        public void Split(string label, ReadOnlySpan<int> cells, Span<int> first, Span<int> second) => throw new InvalidOperationException("no luck today.");
    }

    private sealed class BadSplit(int real, int pred) : IReplicateSplit, IReplicateSplitter
    {
        public IReplicateSplitter Start(IScreen screen, ulong seed) => this;

        public void Split(string label, ReadOnlySpan<int> cells, Span<int> first, Span<int> second)
        {
            first.Fill(real);
            second.Fill(pred);
        }
    }

    private static CeilingHalves Halve(InMemoryScreen screen, ulong seed = 0) => CeilingHalves.Of(
        new EvaluationRequest { Real = screen, PerturbationColumn = "label", Control = "c" }, new PermutationSplit(), seed);

    private static SortedDictionary<int, string> Cells(IScreen screen)
    {
        var labels = screen.ReadObs("label");
        return new(Enumerable.Range(0, screen.CellCount)
            .Where(cell => labels.Codes.Span[cell] >= 0)
            .ToDictionary(cell => cell, cell => labels.Categories[labels.Codes.Span[cell]]));
    }

    private static InMemoryScreen Screen(
        string labels, string control, string[]? categories = null, bool isCategorical = false, string? types = null)
    {
        var words = labels.Split(' ');
        Assert.Contains(control, words);
        var plain = ObsLabels.FromStrings(words);
        var column = categories is null
            ? plain
            : new ObsLabels(categories, words.Select(word => Array.IndexOf(categories, word)).ToArray(), isCategorical);
        var obs = new Dictionary<string, ObsLabels> { ["label"] = column };
        if (types is not null)
            obs.Add("type", ObsLabels.FromStrings(types.Split(' ')));
        return new InMemoryScreen("real", TwoGenes, new long[words.Length + 1], default, default, obs);
    }
}
