namespace CellEval.Testing;

/// <summary>Finds the file of a test that a deterministic build named <c>/_/tests/MetricTests.cs</c>.</summary>
internal static class SourceFile
{
    private const string Mapped = "/_/";

    public static string OnThisMachine(string file)
    {
        if (!file.StartsWith(Mapped, StringComparison.Ordinal))
            return file;
        var relative = file[Mapped.Length..];
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, relative)))
                return Path.Combine(folder.FullName, relative);
        }

        throw new SnapshotException($"{file} is in no folder above {AppContext.BaseDirectory}: run the tests where they were built.");
    }
}
