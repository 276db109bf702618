namespace CellEval.Cli.Tests;

/// <summary>Collects text and hands out each line as it is written.</summary>
internal sealed class LineWriter(Action<string> onLine) : StringWriter
{
    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        onLine(value ?? "");
    }
}
