using System.Runtime.CompilerServices;
using System.Text;

namespace CellEval.Testing;

/// <summary>
/// Compares a text with the accepted one beside the test: <c>{file}.{test}.verified.txt</c>, as Verify names it. A
/// text that
/// differs is left as <c>.received.txt</c>; it is accepted by moving it over the other, and never by itself.
/// </summary>
public static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares.</summary>
    /// <param name="text">The text; line endings count as <c>\n</c>.</param>
    /// <param name="test">The test's name; the caller's.</param>
    /// <param name="file">The test's file; the caller's.</param>
    /// <exception cref="SnapshotException">The texts differ, or none was accepted yet.</exception>
    public static void Match(string text, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = Path.ChangeExtension(SourceFile.OnThisMachine(file), null) + "." + test;
        var (verifiedPath, receivedPath) = (path + ".verified.txt", path + ".received.txt");
        var received = text.ReplaceLineEndings("\n");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received, Utf8);
        throw new SnapshotException($"""
            {(verified is null ? "No snapshot was accepted yet." : SnapshotDifference.Describe(verified, received))}
            verified: {verifiedPath}
            received: {receivedPath}
            If the received text is right, move it over the verified one and commit that.
            """);
    }
}
