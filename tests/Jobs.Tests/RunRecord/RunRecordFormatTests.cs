using CellEval.Jobs.Tests.Simulation;

namespace CellEval.Jobs.Tests.RunRecord;

public sealed class RunRecordFormatTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ \"schemaVersion\": 99 }", "this record has the format 99; this version reads 1.")]
    [InlineData("{ \"schemaVersion\": 1 }", "this is not the record of a run")]
    [InlineData("{ \"tool\": 3 }", "this is not the record of a run")]
    [InlineData("{ \"tool\": \n", "this is not the record of a run (line 2)")]
    [InlineData("", "this is not the record of a run")]
    [InlineData("[1]", "this is not the record of a run")]
    public void What_is_no_record_of_this_format_is_refused_without_names_of_types(string text, string expected)
    {
        var path = _folder.File("run.json");
        File.WriteAllText(path, text);
        var refusal = Assert.Throws<InputException>(() => RunRecordFormat.Read(path));
        Assert.StartsWith($"{path}: {expected}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CellEval.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_a_record_is_called_one()
    {
        var refusal = Assert.Throws<InputException>(() => RunRecordFormat.Read(Path.GetDirectoryName(_folder.File("run.json"))!));
        Assert.Contains("This is a folder, expected a file.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_against_other_real_screens_are_told_apart()
    {
        var (first, same, other) = (Record("a", "aa", "index"), Record("b", "aa", "mid"), Record("c", "bb", "index"));
        Directory.CreateDirectory(_folder.File("d"));

        Assert.Empty(SameRealScreen.Differences([first, first, _folder.File("d")]));
        Assert.Equal([$"{first} and {same} were evaluated with different --ties."], SameRealScreen.Differences([first, same]));
        Assert.Equal(
            [$"{first} and {other} were evaluated against different real screens, real.h5ad and real.h5ad, so their values say nothing about each other."],
            SameRealScreen.Differences([first, other]));
    }

    // As short as the format allows.
    private string Record(string name, string digest, string ties)
    {
        var folder = Directory.CreateDirectory(_folder.File(name)).FullName;
        File.WriteAllText(Path.Combine(folder, "run.json"), $$"""
            {
              "schemaVersion": 1,
              "tool": { "version": "1", "contract": "1.0", "runtime": "", "operatingSystem": "", "architecture": "" },
              "commandLine": "", "started": "2026-01-01T00:00:00+00:00", "durationMs": 1,
              "settings": { "ties": "{{ties}}" },
              "plugins": [], "guesses": [], "stages": [], "metrics": [], "memo": [], "warnings": [], "outputs": [],
              "inputs": [ { "role": "adata-real", "path": "real.h5ad", "size": 1, "sha256": "{{digest}}" } ]
            }
            """);
        return folder;
    }
}
