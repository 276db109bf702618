using System.Text;
using Xunit.Sdk;

namespace CellEval.Tests;

/// <summary>
/// One accepted text on disk, <c>{name}.verified.{extension}</c>: UTF-8 without byte order mark, LF, compared exactly. A text
/// that differs is left beside it as <c>{name}.received.{extension}</c>; nothing is ever accepted by itself.
/// </summary>
/// <param name="directory">The folder of both files.</param>
/// <param name="name">Their names' beginning.</param>
public sealed class Snapshot(string directory, string name)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compares a text with the accepted one.</summary>
    /// <param name="received">The text; <c>\r\n</c> counts as <c>\n</c>, as in Verify.</param>
    /// <param name="extension">Ending of the files' names, without a dot.</param>
    /// <exception cref="XunitException">The texts differ, or no text was accepted yet.</exception>
    public async Task CompareAsync(string received, string extension)
    {
        ArgumentException.ThrowIfNullOrEmpty(received);
        ArgumentException.ThrowIfNullOrWhiteSpace(extension);
        string verifiedPath = Path.Combine(directory, $"{name}.verified.{extension}");
        string receivedPath = Path.Combine(directory, $"{name}.received.{extension}");
        byte[] bytes = Utf8.GetBytes(received.ReplaceLineEndings("\n"));
        byte[]? verified = File.Exists(verifiedPath) ? await File.ReadAllBytesAsync(verifiedPath) : null;
        if (verified is not null && verified.AsSpan().SequenceEqual(bytes))
        {
            File.Delete(receivedPath);
            return;
        }

        await File.WriteAllBytesAsync(receivedPath, bytes);
        throw new XunitException($"""
            {(verified is null ? "No snapshot was accepted yet." : Difference(verified, bytes))}
            verified: {verifiedPath}
            received: {receivedPath}
            If the received text is right, move it over the verified one and commit that.
            """);
    }

    private static string Difference(byte[] verified, byte[] received)
    {
        if (verified.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return "The verified file starts with a byte order mark.";
        if (verified.Contains((byte)'\r'))
            return "The verified file holds a carriage return: snapshots have LF only.";
        string[] old = Encoding.UTF8.GetString(verified).Split('\n');
        string[] now = Encoding.UTF8.GetString(received).Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"""
            The text differs from its snapshot at line {line + 1}.
              verified: {Shown(old, line)}
              received: {Shown(now, line)}
            """;
    }

    private static string Shown(string[] lines, int line) => line < lines.Length ? $"«{lines[line]}»" : "(no such line)";
}
