namespace CellEval.Cli.Parsing;

/// <summary>Tells whether two paths lead to one file, also through links.</summary>
internal static class SameFile
{
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    public static bool Are(string path, string other) => string.Equals(Resolve(path), Resolve(other), Comparison);

    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full)!;
        foreach (var part in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(resolved, part);
            resolved = TargetOf(next) is { } target ? Resolve(target) : next;
        }

        return resolved;
    }

    // A link that leads nowhere, or in a circle, is no other file.
    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
