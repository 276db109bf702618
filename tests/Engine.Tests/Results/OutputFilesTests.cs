using System.Text;

namespace CellEval.Engine.Tests;

public sealed class OutputFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("celleval-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_of_two_folders_appear_together()
    {
        Directory.CreateDirectory(PathOf("b"));
        File.WriteAllText(PathOf("b", "y"), "older");
        using (var files = new OutputFiles())
        {
            files.Write(PathOf("x"), Text("new x"));
            files.Write(PathOf("b", "y"), Text("new y"));
            Assert.False(File.Exists(PathOf("x")));
            Assert.Equal("older", File.ReadAllText(PathOf("b", "y")));
            files.Commit();
        }

        Assert.Equal(["b/y = new y", "x = new x"], Contents());
    }

    [Fact]
    public void When_the_last_file_cannot_be_placed_all_earlier_ones_are_put_back()
    {
        File.WriteAllText(PathOf("old"), "older");
        Directory.CreateDirectory(PathOf("gone"));
        using (var files = new OutputFiles())
        {
            files.Write(PathOf("old"), Text("new"));
            files.Write(PathOf("fresh"), Text("new"));
            files.Write(PathOf("gone", "file"), Text("new"));
            Directory.Delete(PathOf("gone"), recursive: true);
            var refusal = Assert.Throws<OutputException>(files.Commit);
            Assert.StartsWith($"Cannot write to {PathOf("gone", "file")}: ", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["old = older"], Contents());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_refused_before_anything_is_replaced()
    {
        File.WriteAllText(PathOf("old"), "older");
        using (var files = new OutputFiles())
        {
            files.Write(PathOf("old"), Text("new"));
            files.Write(PathOf("late"), Text("new"));
            Directory.CreateDirectory(PathOf("late"));
            Assert.Contains("a folder of this name", Assert.Throws<OutputException>(files.Commit).Message, StringComparison.Ordinal);
        }

        Assert.Equal(["old = older"], Contents());
    }

    [Fact]
    public void A_file_whose_writing_failed_is_never_committed()
    {
        File.WriteAllText(PathOf("half"), "older");
        using var files = new OutputFiles();
        files.Write(PathOf("whole"), Text("new"));
        Assert.Throws<InvalidOperationException>(() => files.Write(PathOf("half"), stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException("a bug");
        }));
        files.Commit();
        Assert.Equal(["half = older", "whole = new"], Contents());
    }

    [Fact]
    public void Only_what_goes_wrong_in_writing_is_an_error_of_the_output()
    {
        using var files = new OutputFiles();
        Assert.Throws<IOException>(() => files.Write(PathOf("a"), _ => throw new IOException("The input is damaged.")));
        var refusal = Assert.Throws<OutputException>(() => files.Write(PathOf("a"), stream =>
        {
            stream.Position = 1L << 62;
            stream.WriteByte(1);
        }));
        Assert.StartsWith($"Cannot write to {PathOf("a")}: ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Choose a folder where you may write, with enough space.", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.InnerException);
        Assert.Empty(Contents());
    }

    [Fact]
    public void Disposing_does_not_hide_the_first_error()
    {
        Directory.CreateDirectory(PathOf("gone"));
        var shown = Assert.Throws<InvalidOperationException>(Fail);
        Assert.Equal("first", shown.Message);

        void Fail()
        {
            using var files = new OutputFiles();
            files.Write(PathOf("gone", "file"), Text("new"));
            Directory.Delete(PathOf("gone"), recursive: true);
            throw new InvalidOperationException("first");
        }
    }

    [Fact]
    public void Two_outputs_of_one_place_are_refused()
    {
        using var files = new OutputFiles();
        files.Write(PathOf("a"), Text("first"));
        Assert.Throws<OutputException>(() => files.Write(PathOf(".", "a"), Text("second")));
    }

    [Fact]
    public void A_name_may_be_as_long_as_names_can_be()
    {
        var name = new string('x', 255);
        using var files = new OutputFiles();
        files.Write(PathOf(name), Text("new"));
        files.Commit();
        Assert.Equal([$"{name} = new"], Contents());
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private string PathOf(params string[] parts) => Path.Combine([_root, .. parts]);

    private IEnumerable<string> Contents() => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(_root, file).Replace('\\', '/')} = {File.ReadAllText(file)}")
        .Order(StringComparer.Ordinal);
}
