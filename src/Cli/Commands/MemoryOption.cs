using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>The option that says how much memory a command may take.</summary>
internal sealed partial class MemoryOption
{
    private const long Least = 512L << 20;

    private readonly Option<string?> _memory = new("--memory")
    {
        Description = "Memory to get along with, such as 2GiB; at least 512MiB. Cells that do not fit go to a temporary file in the folder "
            + "that TMPDIR names. No result depends on it.",
        HelpName = "SIZE",
    };

    public MemoryOption() => _memory.Validators.Add(result =>
    {
        var found = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Bytes(found) is not { } bytes)
            result.AddError($"--memory takes a size such as 2GiB, 800MB or 4e9, not '{found}'.");
        else if (bytes < Least)
            result.AddError($"--memory takes at least 512MiB, not '{found}': the runtime and the smallest tables need as much.");
    });

    public Option Option => _memory;

    /// <summary>Says how much memory to take, and makes the runtime keep to it.</summary>
    public MemoryOptions Read(ParseResult parsed)
    {
        var budget = parsed.GetValue(_memory) is { } size ? Bytes(size) : null;
        if (budget is { } bytes)
        {
            AppContext.SetData("GCHeapHardLimit", (ulong)bytes);
            GC.RefreshMemoryLimit();
        }

        return new MemoryOptions { Budget = budget, TemporaryDirectory = Path.GetTempPath() };
    }

    private static long? Bytes(string text)
    {
        var match = Size().Match(text);
        if (!match.Success || !double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;

        var unit = match.Groups["unit"].Value.ToUpperInvariant();
        var power = unit.Length == 0 ? 0 : "BKMGT".IndexOf(unit[0]);
        var bytes = number * Math.Pow(unit.Contains('I') || unit.Length == 1 ? 1024 : 1000, power);
        return bytes is >= 0 and < long.MaxValue ? (long)bytes : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?([eE][0-9]+)?) ?(?<unit>B|[KMGT](i?B)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
