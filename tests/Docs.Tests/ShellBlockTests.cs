namespace CellEval.Docs.Tests;

public sealed class ShellBlockTests
{
    private static readonly string[] Known = ["dotnet", "celleval", "cd", "curl", "cut"];

    public static TheoryData<string> Pages => [.. Blocks.Where(IsRunHere).Select(block => block.Page).Distinct()];

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
    public async Task What_a_page_s_commands_say(string page)
    {
        using var shell = new PageShell();
        foreach (var block in DocsPage.All.Single(known => known.Name == page).Blocks)
        {
            if (block.Value("file") is { } name)
                shell.Write(name, block.Text);
        }

        var said = new List<string>();
        foreach (var block in Blocks.Where(block => block.Page == page && IsRunHere(block)))
            said.Add(await shell.RunAsync(block));
        await Verify(string.Join("\n", said)).UseTextForParameters(page.Replace('/', '-'));
    }

    // Others are run by tests/Package, which has the packages.
    private static bool IsRunHere(CodeBlock block) => block.Value("run") is null;

    // A backslash at the end of a line goes on in the next; # is a comment.
    private static IEnumerable<string> Commands(CodeBlock block) => block.Text
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith('#'));
}
