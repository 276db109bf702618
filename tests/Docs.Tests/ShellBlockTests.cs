using System.Diagnostics;

namespace CellEval.Docs.Tests;

public sealed class ShellBlockTests
{
    private static readonly string[] Known = ["dotnet", "celleval", "cd", "curl", "cut"];

    public static TheoryData<string> Pages => [.. DocsPage.All.Select(page => page.Name)];

    private static IEnumerable<CodeBlock> Blocks =>
        DocsPage.All.SelectMany(page => page.Blocks).Where(block => block.Language is "bash" or "sh" or "shell");

    [Fact]
    public void Commands_of_pages_begin_with_a_tool_that_the_reader_has()
    {
        var commands = Blocks.SelectMany(block => Commands(block).Select(command => (block, command))).ToArray();
        Assert.NotEmpty(commands);
        Assert.All(commands, item => Assert.True(
            Known.Contains(item.command.Split(' ')[0]), $"{item.block}: {item.command}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Marked_blocks_run_in_an_empty_folder(string page)
    {
        foreach (var block in Blocks.Where(block => block.Page == page && block.Has("run")))
            await RunAsync(block);
    }

    private static async Task RunAsync(CodeBlock block)
    {
        var folder = Directory.CreateTempSubdirectory("celleval-docs-");
        try
        {
            // Where it was built: beside the tests, other assemblies are in its way.
            var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var tool = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "CellEval.Cli", configuration, "celleval.dll"));
            var start = new ProcessStartInfo("bash", ["-ec", $"celleval() {{ dotnet '{tool}' \"$@\"; }}\n{block.Text}"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{block} ended with {process.ExitCode}.\n{await output}\n{await errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A backslash at the end of a line goes on in the next; # is a comment.
    private static IEnumerable<string> Commands(CodeBlock block) => block.Text
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith('#'));
}
