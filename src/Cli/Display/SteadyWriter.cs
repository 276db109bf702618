using System.Text;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>A standard stream that never throws: once a write fails, the rest is dropped and the failure kept, so that the work goes on.</summary>
/// <param name="inner">Takes the text.</param>
internal sealed class SteadyWriter(TextWriter inner) : TextWriter
{
    private volatile Exception? _failure;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Gets why not all text was written; null where all was.</summary>
    public Exception? Failure => _failure;

    /// <summary>Makes a console write steadily from now on.</summary>
    /// <returns>What it writes to.</returns>
    public static SteadyWriter Under(IAnsiConsole console)
    {
        var writer = new SteadyWriter(console.Profile.Out.Writer) { NewLine = console.Profile.Out.Writer.NewLine };
        console.Profile.Out = new Output(console.Profile.Out, writer);
        return writer;
    }

    public override void Write(char value) => Attempt(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Attempt(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Attempt(() => inner.Write(value));

    public override void WriteLine(string? value) => Attempt(() => inner.WriteLine(value));

    public override void Flush() => Attempt(inner.Flush);

    // A descriptor that is closed, or is another file by now, may not be written.
    private void Attempt(Action write)
    {
        if (_failure is not null)
            return;
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _failure = failure;
        }
    }

    private sealed class Output(IAnsiConsoleOutput inner, TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => inner.IsTerminal;

        public int Width => inner.Width;

        public int Height => inner.Height;

        public void SetEncoding(Encoding encoding) => inner.SetEncoding(encoding);
    }
}
