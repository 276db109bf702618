using Xunit.Sdk;

namespace CellEval.Support.Tests;

public sealed class GoldenCheckTests : IDisposable
{
    private readonly string _name = $"test/{Guid.NewGuid()}";

    private string TallyFile =>
        Path.Combine(RepositoryRoot.Path, "artifacts", "golden-tally", $"{_name.Replace('/', '_')}.txt");

    public void Dispose() => File.Delete(TallyFile);

    [Fact]
    public void Agreement_passes_and_leaves_a_tally()
    {
        GoldenCheck check = new(_name);
        check.Number("a", 1, 1, Tolerance.Exact);
        check.Number("b", null, null, Tolerance.Exact);

        check.AssertAgrees();

        Assert.Equal("2 2\n", File.ReadAllText(TallyFile));
    }

    [Fact]
    public void A_difference_fails_and_says_where_what_and_how_many()
    {
        GoldenCheck check = new(_name);
        check.Number("a", 1, 1, Tolerance.Exact);
        check.Number("b", 0.1, null, Tolerance.Exact);

        XunitException error = Assert.ThrowsAny<XunitException>(() => check.AssertAgrees());

        Assert.Contains("1 of 2 golden numbers agree", error.Message, StringComparison.Ordinal);
        Assert.Contains("b: expected 0.1, found nothing", error.Message, StringComparison.Ordinal);
        Assert.Equal("1 2\n", File.ReadAllText(TallyFile));
    }

    [Fact]
    public void A_label_that_differs_fails_too()
    {
        GoldenCheck check = new(_name);
        check.Number("a", 1, 1, Tolerance.Exact);
        check.Text("label", "x", "X");

        Assert.ThrowsAny<XunitException>(() => check.AssertAgrees());
    }

    [Fact]
    public void Nothing_compared_is_no_agreement() =>
        Assert.ThrowsAny<XunitException>(() => new GoldenCheck(_name).AssertAgrees());

    [Fact]
    public void Only_the_first_differences_are_listed()
    {
        GoldenCheck check = new(_name);
        for (int i = 0; i < 25; i++)
            check.Number($"cell {i}", 0, 1, Tolerance.Exact);

        XunitException error = Assert.ThrowsAny<XunitException>(() => check.AssertAgrees());

        Assert.Contains("cell 19:", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cell 20:", error.Message, StringComparison.Ordinal);
        Assert.Contains("and 5 more", error.Message, StringComparison.Ordinal);
    }
}
