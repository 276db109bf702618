using System.Text;
using Spectre.Console;

namespace CellEval.Cli.Tests;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class TerminalOutput(StringWriter writer) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => true;

    public int Width => 120;

    public int Height => 40;

    public void SetEncoding(Encoding encoding)
    {
    }
}
