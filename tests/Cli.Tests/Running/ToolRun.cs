using Spectre.Console;

namespace CellEval.Cli.Tests;

/// <summary>One command line, run in this process.</summary>
/// <param name="ExitCode">What the process would have ended with.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public static Task<ToolRun> Of(params string[] args) => Of(args, _ => { }, CancellationToken.None);

    /// <param name="args">The arguments.</param>
    /// <param name="onErrorLine">Sees each line of standard error when it is written.</param>
    /// <param name="cancellationToken">Interrupts the run.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static async Task<ToolRun> Of(
        string[] args, Action<string> onErrorLine, CancellationToken cancellationToken, int width = 100)
    {
        using LineWriter output = new(_ => { }) { NewLine = "\n" };
        using LineWriter errors = new(onErrorLine) { NewLine = "\n" };
        int exitCode = await new Tool(ConsoleOver(output, width), ConsoleOver(errors, width)).RunAsync(args, cancellationToken);
        return new ToolRun(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command line whose standard error is a terminal.</summary>
    public static async Task<ToolRun> OnTerminal(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new TerminalOutput(errors),
        });
        int exitCode = await new Tool(ConsoleOver(output, 100), terminal).RunAsync(args);
        return new ToolRun(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Fails the test, with what the tool said, unless the exit code is as expected.</summary>
    public ToolRun Exited(int expected)
    {
        if (ExitCode != expected)
            Assert.Fail($"The exit code is {ExitCode}, expected {expected}. The tool said:\n{Errors}");
        return this;
    }

    private static IAnsiConsole ConsoleOver(StringWriter writer, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}
