using Mono.Cecil;

namespace CellEval.Architecture.Tests;

public sealed class ConsoleAndFileTests
{
    // Who reads or writes files because a caller hands it a path.
    private static readonly string[] MayUseFiles = ["AnnData", "Jobs", "PluginLoading", "Reporting", "Testing"];

    private static readonly string[] MayUseFilesInside =
    [
        "CellEval.Engine.OutputFolder", "CellEval.Engine.OutputFiles", "CellEval.Engine.OutputStream", "CellEval.Engine.PendingFile",
        "CellEval.Engine.ResultFiles",
        "CellEval.Tabular.TableSource",

        // A file without a name, in a folder that the host gives; and what the system says of the processor.
        "CellEval.Engine.TemporaryFile",
        "CellEval.Numerics.CacheSize",
    ];

    private static readonly string[] FileTypes =
        ["System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.DirectoryInfo"];

    public static TheoryData<string> Libraries =>
        [.. SourceProject.All.Select(project => project.Name).Where(name => name is not ("Cli" or "Generators" or "CodeFixes"))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_does_not_use_the_console(string name) => Assert.Empty(Users(name, ["System.Console"]));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Files_are_used_only_where_a_caller_hands_over_a_path(string name)
    {
        if (!MayUseFiles.Contains(name))
            Assert.Empty(Users(name, FileTypes).Except(MayUseFilesInside));
    }

    [Fact]
    public void The_scan_finds_what_it_looks_for()
    {
        Assert.NotEmpty(Users("Cli", ["System.Console"]));
        Assert.NotEmpty(Users("AnnData", FileTypes));
    }

    private static IEnumerable<string> Users(string project, string[] used)
    {
        using var module = ModuleDefinition.ReadModule(SourceProject.All.Single(other => other.Name == project).Assembly);
        return
        [
            .. module.GetTypes()
                .Where(type => type.Methods.Any(method => method.HasBody && method.Body.Instructions.Any(instruction =>
                    instruction.Operand is MemberReference { DeclaringType: { } declaring } && used.Contains(declaring.FullName))))
                .Select(Outermost)
                .Distinct(),
        ];
    }

    // What the compiler makes of lambdas and iterators lies inside the type that has written them.
    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;
}
