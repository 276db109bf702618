namespace CellEval.Tests;

/// <summary>A page for people: the README, and every Markdown file under <c>docs</c>.</summary>
/// <param name="Name">The path in the repository, with <c>/</c>.</param>
/// <param name="Blocks">Its fenced blocks, in order.</param>
public sealed record DocsPage(string Name, IReadOnlyList<CodeBlock> Blocks)
{
    private const string Fence = "```";

    /// <summary>Gets all pages, by name.</summary>
    public static IReadOnlyList<DocsPage> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(RepositoryRoot.Path, "README.md"))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(name => Parse(name, File.ReadAllText(Path.Combine(RepositoryRoot.Path, name)))),
    ];

    /// <summary>Gets a page.</summary>
    /// <param name="name">The path in the repository, with <c>/</c>.</param>
    public static DocsPage Of(string name) => All.Single(page => page.Name == name);

    /// <summary>Reads the blocks of a page.</summary>
    /// <param name="name">The page's name.</param>
    /// <param name="markdown">Its text. Fences of lists may be indented; the code is then, too.</param>
    /// <exception cref="FormatException">A block is not closed.</exception>
    public static DocsPage Parse(string name, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<CodeBlock>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var words = lines[i].TrimStart()[Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var end = Array.FindIndex(lines, i + 1, line => line.Trim() == Fence);
            if (end < 0)
                throw new FormatException($"{name}:{i + 1}: the block is not closed.");
            var code = string.Concat(lines[(i + 1)..end].Select(line => line + "\n"));
            blocks.Add(new CodeBlock(name, i + 2, words.FirstOrDefault(""), [.. words.Skip(1)], code));
            i = end;
        }

        return new DocsPage(name, blocks);
    }
}
