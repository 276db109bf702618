namespace CellEval.Engine.Tests;

/// <summary>A metric's numbers may change only together with its version, so that users can see which results compare.</summary>
public sealed class DefinitionVersionTests
{
    private static readonly string Accepted = Path.Combine(
        RepositoryRoot.Path, "tests", "Engine.Tests", "Registry", $"{nameof(DefinitionVersionTests)}.{nameof(No_definition_changes_without_its_version)}.verified.txt");

    [Fact]
    public async Task No_definition_changes_without_its_version()
    {
        var current = await Current();
        string[] violations = File.Exists(Accepted) ? [.. DefinitionText.Violations(await File.ReadAllTextAsync(Accepted), current)] : [];

        // Before the snapshot is compared: there is nothing to accept while a version is missing.
        if (violations.Length > 0)
            Assert.Fail(string.Join("\n", violations));
        await Verify(current);
    }

    [Fact]
    public async Task Every_column_of_ours_has_numbers_that_tell()
    {
        var lines = (await Current()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Host.Registry().Variants.SelectMany(variant => variant.Columns), lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.Contains(
            line.Split("] ")[1].Split(' '), number => double.TryParse(number, out var value) && double.IsFinite(value) && value != 0));
    }

    [Theory]
    [InlineData("mae v1 [] 0.5 1", "mae v1 [] 0.5 1", 0)]
    [InlineData("mae v1 [] 0.5 1", "mae v1 [] 0.5 1.1", 1)]
    [InlineData("mae v1 [a=1] 0.5 1", "mae v1 [a=2] 0.5 1", 1)]
    [InlineData("mae v1 [] 0.5 1", "mae v1 [] 0.5 missing", 1)]
    [InlineData("mae v1 [] 0.5 1", "mae v2 [] 0.5 1.1", 0)]
    [InlineData("mae v1 [] 0.5 1", "mse v1 [] 0.5 1.1", 0)]
    public void A_changed_definition_of_the_same_version_is_a_violation(string accepted, string current, int violations)
    {
        var found = DefinitionText.Violations(accepted, current).ToArray();
        Assert.Equal(violations, found.Length);
        Assert.All(found, sentence => Assert.Contains("raise Version in the metric's [Metric]", sentence, StringComparison.Ordinal));
    }

    private static async Task<string> Current() =>
        DefinitionText.Of(await Host.EvaluateAsync(FixedPair()), RegistrySnapshot.Of(Host.Registry(), "test"));

    // Both sides err, each perturbation by another share of its cells, so that no score is perfect.
    private static EvaluationRequest FixedPair() => RandomScreens.Pair(
        RandomScreens.Logarithms("real.h5ad", 1, 150).Change((cell, i) => Mirrored(cell, i / 6 % (2 + (i % 6)) == 0)),
        RandomScreens.Logarithms("pred.h5ad", 2, 150).Change((cell, i) => Mirrored(cell, i / 6 % (8 - (i % 6)) < 2)));

    private static Cell Mirrored(Cell cell, bool mirrored) =>
        mirrored ? cell with { Values = [.. cell.Values.Reverse()] } : cell;
}
