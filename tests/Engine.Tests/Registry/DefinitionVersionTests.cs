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
        var lines = Lines(await Current());
        Assert.Equal(Host.Registry().Variants.SelectMany(variant => variant.Columns), lines.Select(Column));
        Assert.All(lines, line => Assert.Contains(
            line.Split("] ")[1].Split(' '), number => double.TryParse(number, out var value) && double.IsFinite(value) && value != 0));
    }

    [Theory]
    [InlineData("mae v1 [] 0.5 1", "mae v1 [] 0.5 1", 0)]
    [InlineData("mae v1 [] 0.5 1", "mae v1 [] 0.5 1.1", 1)]
    [InlineData("mae v1 [a=1] 0.5 1", "mae v1 [a=2] 0.5 1", 1)]
    [InlineData("mae v1 [a=1] 0.5 1", "mae v1 [a=1,b=2] 0.5 1", 0)]
    [InlineData("mae v1 [a=1] 0.5 1", "mae v1 [a=1,b=2] 0.5 1.1", 1)]
    [InlineData("mae v1 [a=1,b=2] 0.5 1", "mae v1 [a=1] 0.5 1", 1)]
    [InlineData("mae v1 [] 0.5 1", "mae v1 [] 0.5 missing", 1)]
    [InlineData("mae v1 [] 0.5 1", "mae v2 [] 0.5 1.1", 0)]
    [InlineData("mae v1 [] 0.5 1", "mse v1 [] 0.5 1.1", 0)]
    public void A_changed_definition_of_the_same_version_is_a_violation(string accepted, string current, int violations)
    {
        var found = DefinitionText.Violations(accepted, current).ToArray();
        Assert.Equal(violations, found.Length);
        Assert.All(found, sentence => Assert.Contains("raise Version in the metric's [Metric]", sentence, StringComparison.Ordinal));
    }

    /// <summary>As if each method with a swept parameter forgot it and gave the numbers of its first variant.</summary>
    [Fact]
    public async Task A_metric_that_forgets_its_swept_parameter_is_a_violation_in_each_other_variant()
    {
        var accepted = Lines(await Current());
        var swept = Host.Registry().Metrics
            .Select(metric => metric.Variants.SelectMany(variant => variant.Columns).ToArray())
            .Where(columns => columns.Length > 1)
            .ToArray();
        var first = swept.SelectMany(columns => columns, (columns, column) => (column, columns[0])).ToDictionary();
        var forgetful = accepted.Select(line => first.TryGetValue(Column(line), out var instead)
            ? Column(line) + Rest(accepted.Single(other => Column(other) == instead))
            : line);

        var violations = DefinitionText.Violations(string.Join('\n', accepted), string.Join('\n', forgetful)).ToArray();
        Assert.Equal(swept.SelectMany(columns => columns.Skip(1)).ToArray(), violations.Select(sentence => sentence.Split(' ')[3]));
    }

    [Fact]
    public async Task No_two_columns_have_the_same_numbers()
    {
        var numbers = Lines(await Current()).Select(line => Rest(line).Split("] ")[1]).ToArray();
        Assert.Equal(numbers.Distinct(StringComparer.Ordinal), numbers);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Column(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static string Rest(string line) => line[line.IndexOf(' ', StringComparison.Ordinal)..];

    private static async Task<string> Current() =>
        DefinitionText.Of(await Host.EvaluateAsync(DefinitionPair.Create()), RegistrySnapshot.Of(Host.Registry(), "test"));
}
