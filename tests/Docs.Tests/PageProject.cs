using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.Docs.Tests;

/// <summary>C# blocks of a page as one project: a library, or a program of one block.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="Blocks">Its files.</param>
internal sealed record PageProject(string Name, IReadOnlyList<CodeBlock> Blocks)
{
    private const string DefaultName = "My";

    // Those of Microsoft.NET.Sdk.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    /// <summary>Gets the rule that the project must be told, or null.</summary>
    public string? Reports => Blocks[0].Value("reports");

    /// <summary>Finds a page's projects, each behind those that it may reference.</summary>
    public static IReadOnlyList<PageProject> Of(DocsPage page)
    {
        CodeBlock[] code = [.. page.Blocks.Where(block => block.Language == "csharp")];
        var libraries = code
            .Where(block => !StandsAlone(block) && !IsProgram(block))
            .GroupBy(block => block.Value("project") ?? DefaultName)
            .Select(blocks => new PageProject(blocks.Key, [.. blocks]));
        var alone = code
            .Where(block => StandsAlone(block) || IsProgram(block))
            .Select(block => new PageProject(block.Value("project") ?? (IsProgram(block) ? "Program" : DefaultName), [block]));
        return [.. libraries, .. alone];
    }

    /// <summary>Gets whether the project is a block with top-level statements.</summary>
    public bool IsProgramBlock => IsProgram(Blocks[0]);

    /// <summary>Gets whether other blocks of the page are none of its business.</summary>
    public bool IsAlone => StandsAlone(Blocks[0]);

    /// <summary>Compiles the project, without running the generator.</summary>
    public CSharpCompilation Compile(DocsPage page, IEnumerable<MetadataReference> references)
    {
        var usings = string.Concat(page.Blocks
            .Where(block => block.Language == "csharp")
            .SelectMany(block => Root(block).Usings)
            .Where(directive => directive.Alias is null && directive.StaticKeyword == default)
            .Select(directive => $"global using {directive.Name};\n")
            .Distinct());
        var files = Blocks.Select(block => Parse(InClass(block), $"{block}"));
        return CSharpCompilation.Create(
            Name,
            [Parse(ImplicitUsings + usings, "GlobalUsings.g.cs"), .. files],
            references,
            new CSharpCompilationOptions(
                IsProgramBlock ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    private static bool StandsAlone(CodeBlock block) => block.Has("alone") || block.Value("reports") is not null;

    private static bool IsProgram(CodeBlock block) =>
        !block.Has("members") && Root(block).Members.OfType<GlobalStatementSyntax>().Any();

    private static string InClass(CodeBlock block) =>
        block.Has("members") ? $"internal static partial class Members\n{{\n{AtItsLine(block)}}}\n" : AtItsLine(block);

    // Errors then name the page and its line.
    private static string AtItsLine(CodeBlock block) => $"#line {block.Line} \"{block.Page}\"\n{block.Text}";

    private static CompilationUnitSyntax Root(CodeBlock block) => Parse(block.Text, $"{block}").GetCompilationUnitRoot();

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, PageCompilation.ParseOptions, path);
}
