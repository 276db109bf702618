namespace CellEval.Tests;

/// <summary>One small file for each comparison under <c>artifacts/golden-tally</c>; <c>.ci/run</c> adds them up.</summary>
internal static class GoldenTally
{
    internal static void Write(string name, int compared, int agreed)
    {
        string folder = Path.Combine(RepositoryRoot.Path, "artifacts", "golden-tally");
        Directory.CreateDirectory(folder);
        string file = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
        File.WriteAllText(Path.Combine(folder, $"{file}.txt"), $"{agreed} {compared}\n");
    }
}
