using Xunit.Sdk;

namespace CellEval.Support.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Verified => _folder.File("T.M.verified.txt");

    private string Received => _folder.File("T.M.received.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_equal_text_passes_and_removes_a_stale_received_file()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\n");
        await File.WriteAllTextAsync(Received, "from an earlier run");

        await Compare("one\ntwo\n");

        Assert.False(File.Exists(Received));
        Assert.Equal("one\ntwo\n", await File.ReadAllTextAsync(Verified));
    }

    [Fact]
    public async Task A_missing_snapshot_fails_and_is_not_accepted()
    {
        XunitException error = await Assert.ThrowsAsync<XunitException>(() => Compare("one\n"));

        Assert.Contains("No snapshot was accepted yet", error.Message, StringComparison.Ordinal);
        Assert.Contains(Verified, error.Message, StringComparison.Ordinal);
        Assert.Contains(Received, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Verified));
        Assert.Equal("one\n"u8.ToArray(), await File.ReadAllBytesAsync(Received));
    }

    [Fact]
    public async Task A_difference_names_its_line_and_leaves_the_snapshot_alone()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree");

        XunitException error = await Assert.ThrowsAsync<XunitException>(() => Compare("one\n2\nthree"));

        Assert.Contains("at line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("verified: «two»", error.Message, StringComparison.Ordinal);
        Assert.Contains("received: «2»", error.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\nthree", await File.ReadAllTextAsync(Verified));
        Assert.Equal("one\n2\nthree", await File.ReadAllTextAsync(Received));
    }

    [Theory]
    [InlineData("one", "one\n")]
    [InlineData("one\n", "one")]
    [InlineData("one ", "one")]
    [InlineData("One", "one")]
    [InlineData("{Guid_1}", "6f0d3a1e-5b0c-4d5e-9a57-0c8e4f3f7a11")]
    public async Task Every_character_counts(string verified, string received)
    {
        await File.WriteAllTextAsync(Verified, verified);

        await Assert.ThrowsAsync<XunitException>(() => Compare(received));
    }

    [Fact]
    public async Task A_snapshot_with_a_byte_order_mark_is_refused()
    {
        await File.WriteAllBytesAsync(Verified, [0xEF, 0xBB, 0xBF, .. "one"u8]);

        XunitException error = await Assert.ThrowsAsync<XunitException>(() => Compare("one"));

        Assert.Contains("byte order mark", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_with_carriage_returns_is_refused()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo");

        XunitException error = await Assert.ThrowsAsync<XunitException>(() => Compare("one\r\ntwo"));

        Assert.Contains("carriage return", error.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo", await File.ReadAllTextAsync(Received));
    }

    [Fact]
    public async Task Text_outside_ascii_is_written_as_utf8_without_a_mark()
    {
        await Assert.ThrowsAsync<XunitException>(() => Compare("µ"));

        Assert.Equal([0xC2, 0xB5], await File.ReadAllBytesAsync(Received));
    }

    [Fact]
    public async Task An_empty_text_is_refused() => await Assert.ThrowsAsync<ArgumentException>(() => Compare(""));

    private Task Compare(string text) => new Snapshot(_folder.Path, "T.M").CompareAsync(text, "txt");
}
