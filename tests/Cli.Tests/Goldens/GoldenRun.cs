using System.Text.Json;
using System.Text.RegularExpressions;

namespace CellEval.Cli.Tests;

/// <summary>One run of the reference, as a case's <c>case.json</c> tells it.</summary>
/// <param name="Folder">The case's folder, where the reference ran.</param>
/// <param name="Out">The folder of its outputs, within <paramref name="Folder"/>.</param>
/// <param name="Arguments">Its arguments, <c>run</c> the first.</param>
internal sealed partial record GoldenRun(string Folder, string Out, IReadOnlyList<string> Arguments)
{
    private static readonly string[] Paths = ["-ap", "-ar", "-dp", "-dr"];

    /// <summary>The name of the case.</summary>
    public string Case => Path.GetFileName(Folder);

    /// <summary>The runs of a case that wrote to a folder.</summary>
    public static IReadOnlyList<GoldenRun> Of(string caseFolder, string outFolder)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(caseFolder, "case.json")));
        return
        [
            .. document.RootElement.GetProperty("runs").EnumerateArray()
                .Where(run => run.TryGetProperty("command", out _) && run.GetProperty("out").GetString() == outFolder)
                .Select(run => Parse(caseFolder, outFolder, run.GetProperty("command").GetString()!)),
        ];
    }

    /// <summary>
    /// Our command line: the reference's flags as they are; paths made absolute, gzipped tables
    /// under their names in the repository.
    /// </summary>
    /// <param name="outdir">Where our outputs go.</param>
    /// <param name="omitted">Flags that are left out together with their values.</param>
    public string[] CommandLine(string outdir, params string[] omitted)
    {
        List<string> line = [Arguments[0]];
        for (int i = 1; i < Arguments.Count; i++)
        {
            string flag = Arguments[i];
            string? value = i + 1 < Arguments.Count && !Arguments[i + 1].StartsWith('-') ? Arguments[++i] : null;
            if (omitted.Contains(flag))
                continue;
            line.Add(flag);
            if (flag == "-o")
                line.Add(outdir);
            else if (value is not null)
                line.Add(Paths.Contains(flag) ? Input(value) : value);
        }

        return [.. line];
    }

    private string Input(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Folder, name));
        return File.Exists(path) ? path : path + ".gz";
    }

    private static GoldenRun Parse(string caseFolder, string outFolder, string command)
    {
        string[] words = [.. Words().Matches(command).Select(match => match.Value.Trim('\''))];
        Assert.Equal("cell-eval", words[0]);
        return new GoldenRun(caseFolder, outFolder, words[1..]);
    }

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Words();
}
