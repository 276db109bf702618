using System.Text;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>Writes <see cref="PlainText"/>, whatever it is given.</summary>
internal sealed class PlainWriter : TextWriter
{
    private readonly TextWriter _inner;

    private PlainWriter(TextWriter inner)
    {
        _inner = inner;
        NewLine = inner.NewLine;
    }

    /// <summary>Writes to what a console writes to, past its markup and its breaking of lines, so that paths can be copied.</summary>
    public static TextWriter Over(IAnsiConsole console) => new PlainWriter(console.Profile.Out.Writer);

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value) => _inner.Write(PlainText.Of(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => _inner.Write(value is null ? null : PlainText.Of(value));

    public override void WriteLine(string? value) => _inner.WriteLine(value is null ? null : PlainText.Of(value));

    public override void WriteLine() => _inner.WriteLine();

    public override void Flush() => _inner.Flush();
}
