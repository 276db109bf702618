using System.Security.Cryptography;

namespace CellEval.Support.Tests;

public sealed class GoldensTests
{
    [Fact]
    public void No_golden_was_edited_added_or_lost()
    {
        string root = Goldens.Path();
        Dictionary<string, string> expected = File.ReadLines(Goldens.Path("SHA256SUMS"))
            .ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        Dictionary<string, string> actual = Directory.EnumerateDirectories(root)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "NOTICE.md")
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), Sum, StringComparer.Ordinal);

        Assert.NotEmpty(expected);
        Assert.Equal(Lines(expected), Lines(actual));
    }

    [Fact]
    public void A_golden_that_is_missing_is_named()
    {
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => Goldens.Path("screen_csr", "nothing.h5ad"));

        Assert.Contains("nothing.h5ad", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_case_that_is_missing_is_null_and_its_test_is_skipped_with_a_reason()
    {
        Assert.Null(Goldens.Shared("no_such_case"));
        Assert.Contains("no_such_case", new SharedGoldenFactAttribute("no_such_case").Skip, StringComparison.Ordinal);
    }

    [SharedGoldenFact("perturbseq")]
    public void A_shared_case_that_is_there_is_found() => Assert.True(File.Exists(Goldens.Shared("perturbseq", "case.json")));

    private static IEnumerable<string> Lines(Dictionary<string, string> sums) =>
        sums.Select(sum => $"{sum.Value}  {sum.Key}").Order(StringComparer.Ordinal);

    private static string Sum(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
