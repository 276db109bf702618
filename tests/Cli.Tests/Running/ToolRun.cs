using Spectre.Console;

namespace CellEval.Cli.Tests;

/// <summary>One command line, run in this process.</summary>
/// <param name="ExitCode">What the process would have ended with.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public static Task<ToolRun> Of(params string[] args) => Of(args, CancellationToken.None);

    public static async Task<ToolRun> Of(string[] args, CancellationToken cancellationToken)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int exitCode = await new Tool(ConsoleOver(output), ConsoleOver(errors)).RunAsync(args, cancellationToken);
        return new ToolRun(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Fails the test, with what the tool said, unless the exit code is as expected.</summary>
    public ToolRun Exited(int expected)
    {
        if (ExitCode != expected)
            Assert.Fail($"The exit code is {ExitCode}, expected {expected}. The tool said:\n{Errors}");
        return this;
    }

    private static IAnsiConsole ConsoleOver(StringWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 100;
        return console;
    }
}
