using CellEval.Generators.Tests;

namespace CellEval.CodeFixes.Tests;

/// <summary>Compares a fixed source with the expected one, which must compile and violate nothing.</summary>
internal static class FixCheck
{
    /// <summary>Requires that an offer of this title makes the expected source from one violation.</summary>
    public static async Task Fixes(string rule, string title, string before, string after)
    {
        using var run = new FixRun(before);
        var diagnostic = Assert.Single(await run.Report());
        Assert.Equal(rule, diagnostic.Id);
        var offers = await run.Offers(diagnostic);
        var offer = Assert.Single(offers, offer => offer.Action.Title == title);
        Assert.Equal(after, await run.Apply(offer.Action));
        await RequireClean(after);
    }

    /// <summary>Requires that the offer for the first place, applied to all, makes the expected source.</summary>
    public static async Task FixesAll(string rule, Type fix, string before, string after)
    {
        using var run = new FixRun(before);
        var diagnostics = await run.Report();
        Assert.True(diagnostics.Count > 1);
        Assert.All(diagnostics, diagnostic => Assert.Equal(rule, diagnostic.Id));
        var first = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).First();
        var offer = Assert.Single(await run.Offers(first), offer => offer.Fix.GetType() == fix);
        Assert.Equal(after, await run.ApplyToAll(offer.Fix, offer.Action, rule));
        await RequireClean(after);
    }

    /// <summary>Requires that nothing is offered.</summary>
    public static async Task OffersNothing(string rule, string source)
    {
        using var run = new FixRun(source);
        foreach (var diagnostic in await run.Report())
        {
            Assert.Equal(rule, diagnostic.Id);
            Assert.Empty(await run.Offers(diagnostic));
        }
    }

    private static async Task RequireClean(string source)
    {
        var compilation = MetricCompilation.Create(source);
        Assert.Empty(await RuleCheck.Report(compilation));
        GeneratorRun.Of(compilation).RequireCompiles();
    }
}
