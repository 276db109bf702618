using System.Text;

namespace CellEval.Engine.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("celleval-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_appear_together_when_they_are_committed()
    {
        using (var folder = OutputFolder.Open(PathOf("out")))
        {
            folder.Write("a.csv", Text("first"));
            folder.Write("b.csv", Text("second"));
            Assert.False(File.Exists(PathOf("out", "a.csv")));
            Assert.False(File.Exists(PathOf("out", "b.csv")));
            folder.Commit();
        }

        Assert.Equal(["a.csv", "b.csv"], Directory.GetFiles(PathOf("out")).Select(Path.GetFileName).Order());
        Assert.Equal("first", File.ReadAllText(PathOf("out", "a.csv")));
        Assert.Equal("second", File.ReadAllText(PathOf("out", "b.csv")));
    }

    [Fact]
    public void Without_a_commit_nothing_is_left_and_made_folders_are_removed()
    {
        using (var folder = OutputFolder.Open(PathOf("x", "y", "z")))
        {
            folder.Write("a.csv", Text("first"));
            Assert.True(Directory.Exists(PathOf("x", "y", "z")));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void Folders_that_were_there_stay_with_what_is_in_them()
    {
        Directory.CreateDirectory(PathOf("x"));
        File.WriteAllText(PathOf("x", "a.csv"), "old");
        using (var folder = OutputFolder.Open(PathOf("x")))
            folder.Write("a.csv", Text("new"));
        Assert.Equal("old", File.ReadAllText(PathOf("x", "a.csv")));
        Assert.Equal(["a.csv"], Directory.GetFileSystemEntries(PathOf("x")).Select(Path.GetFileName));

        using (var folder = OutputFolder.Open(PathOf("x")))
        {
            folder.Write("a.csv", Text("new"));
            folder.Commit();
        }

        Assert.Equal("new", File.ReadAllText(PathOf("x", "a.csv")));
    }

    [Fact]
    public void A_made_folder_in_which_somebody_else_has_written_stays()
    {
        using (OutputFolder.Open(PathOf("x", "y")))
            File.WriteAllText(PathOf("x", "mine.txt"), "mine");
        Assert.True(File.Exists(PathOf("x", "mine.txt")));
        Assert.False(Directory.Exists(PathOf("x", "y")));
    }

    [Fact]
    public void A_file_whose_writing_fails_leaves_nothing()
    {
        using (var folder = OutputFolder.Open(PathOf("out")))
        {
            folder.Write("a.csv", Text("first"));
            Assert.Throws<InvalidOperationException>(() => folder.Write("b.csv", stream =>
            {
                stream.WriteByte(1);
                throw new InvalidOperationException("a bug");
            }));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void A_path_below_a_file_is_refused_and_nothing_is_made()
    {
        File.WriteAllText(PathOf("file"), "");
        var refusal = Assert.Throws<OutputException>(() => OutputFolder.Open(PathOf("file", "out")));
        Assert.StartsWith($"Cannot write to {PathOf("file", "out")}: ", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<OutputException>(() => OutputFolder.Open(PathOf("file")));
        Assert.Equal(["file"], Directory.GetFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_path_is_refused() => Assert.Throws<OutputException>(() => OutputFolder.Open(""));

    [Fact]
    public void A_folder_in_the_place_of_a_file_keeps_all_files_from_appearing()
    {
        Directory.CreateDirectory(PathOf("out", "b.csv"));
        using (var folder = OutputFolder.Open(PathOf("out")))
        {
            folder.Write("a.csv", Text("first"));
            var refusal = Assert.Throws<OutputException>(() => folder.Write("b.csv", Text("second")));
            Assert.Contains(PathOf("out", "b.csv"), refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["b.csv"], Directory.GetFileSystemEntries(PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_runs_into_one_folder_do_not_disturb_each_other()
    {
        using var first = OutputFolder.Open(PathOf("out"));
        using (var second = OutputFolder.Open(PathOf("out")))
        {
            first.Write("a.csv", Text("first"));
            second.Write("a.csv", Text("second"));
            second.Commit();
            Assert.Equal("second", File.ReadAllText(PathOf("out", "a.csv")));
        }

        first.Commit();
        Assert.Equal("first", File.ReadAllText(PathOf("out", "a.csv")));
        Assert.Equal(["a.csv"], Directory.GetFileSystemEntries(PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_run_that_gives_up_does_not_take_the_folder_from_another()
    {
        var first = OutputFolder.Open(PathOf("out"));
        using var second = OutputFolder.Open(PathOf("out"));
        first.Dispose();
        second.Write("a.csv", Text("second"));
        second.Commit();
        Assert.Equal("second", File.ReadAllText(PathOf("out", "a.csv")));
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private string PathOf(params string[] parts) => Path.Combine([_root, .. parts]);
}
