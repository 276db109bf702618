using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Testing.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("celleval-snapshot-");

    private string TestFile => Path.Combine(_folder.FullName, "MetricTests.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_registry_and_results_of_a_plugin_are_stable_texts()
    {
        using var harness = MetricHarness.For(services => services.AddCellEvalTestingTestsMetrics());
        Snapshot.Match(RegistryText.Of(harness) + "\n" + ResultText.Of(harness, RandomInputs.Create(1, 2, 4, 2)));
    }

    [Fact]
    public void A_new_text_fails_until_it_is_accepted_and_leaves_nothing_behind_then()
    {
        var refusal = Assert.Throws<SnapshotException>(() => Snapshot.Match("a\r\nb\n", "Test", TestFile));
        Assert.StartsWith("No snapshot was accepted yet.", refusal.Message, StringComparison.Ordinal);
        var received = Path.Combine(_folder.FullName, "MetricTests.Test.received.txt");
        File.Copy(received, received.Replace("received", "verified", StringComparison.Ordinal));
        Snapshot.Match("a\nb\n", "Test", TestFile);
        Assert.False(File.Exists(received));
        var difference = Assert.Throws<SnapshotException>(() => Snapshot.Match("a\nc\n", "Test", TestFile));
        Assert.Contains("line 2", difference.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_change_without_their_version_are_named()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "MetricTests.Test.verified.txt"), "a v1: p=1\nb v1: p=1\nc v1: p=1\n");
        var refusal = Assert.Throws<SnapshotException>(
            () => Snapshot.Match("a v1: p=2\nb v2: p=2\nc v1: p=1\n", "Test", TestFile));
        Assert.Contains("Numbers changed, but versions did not: a.\n", refusal.Message, StringComparison.Ordinal);
    }
}
