using System.Text;

namespace CellEval.Cli.Plugins;

/// <summary>A writer that hands every text on.</summary>
internal sealed class CapturedWriter(Action<ReadOnlySpan<char>> add) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => add([value]);

    public override void Write(char[] buffer, int index, int count) => add(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => add(buffer);

    public override void Write(string? value) => add(value);
}
