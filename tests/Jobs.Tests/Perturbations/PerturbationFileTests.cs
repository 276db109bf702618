using CellEval.Jobs.Tests.Simulation;

namespace CellEval.Jobs.Tests;

public sealed class PerturbationFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Theory]
    [InlineData("names.txt", "b\n# a comment\n\n  a \r\nb\n", "b a")]
    [InlineData("names.txt", "A,B\nC\n", "A,B C")]
    [InlineData("names.csv", "b\na\n", "b a")]
    [InlineData("names.csv", "target_gene\nb\na\n", "b a")]
    [InlineData("names.txt", "n,target_gene\n1,b\n2,\"a,b\"\n", "b a,b")]
    public void Names_are_read_from_lines_or_from_their_column(string name, string text, string expected) =>
        Assert.Equal(expected.Split(' '), PerturbationFile.Read(Write(name, text), "target_gene"));

    [Theory]
    [InlineData("names.csv", "gene,n\na,1\n", "there is no column 'target_gene'. Found: 'gene', 'n'.")]
    [InlineData("names.txt", "# nothing\n\n", "the file names no perturbation.")]
    [InlineData("names.csv", "target_gene,n\n", "the file names no perturbation.")]
    public void A_file_without_names_is_refused(string name, string text, string reason)
    {
        var path = Write(name, text);
        Assert.StartsWith(
            $"{path}: {reason}",
            Assert.Throws<InputException>(() => PerturbationFile.Read(path, "target_gene")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb\u0000c\n")]
    [InlineData("a\n\u001b[2J\n")]
    [InlineData("a\n\uFFFD\n")]
    public void A_file_that_is_no_text_is_refused(string text) => Assert.Contains(
        "line 2 has characters that no text has",
        Assert.Throws<InputException>(() => PerturbationFile.Read(Write("names.txt", text), "target_gene")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_refused() => Assert.Contains(
        "there is no such file",
        Assert.Throws<InputException>(() => PerturbationFile.Read("nowhere/names.txt", "target_gene")).Message,
        StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private string Write(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
