using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CellEval.Architecture.Tests;

public sealed class LayeringTests
{
    private static readonly string[] Libraries =
        [.. SourceProject.All.Select(project => project.Name).Where(name => name is not ("Cli" or "Generators" or "CodeFixes"))];

    public static TheoryData<string> Projects => [.. SourceProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_layer_may_know(string name)
    {
        SourceProject project = SourceProject.All.Single(project => project.Name == name);

        Assert.Empty(project.References.Except(MayKnow(name)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_its_layer_may_know(string name)
    {
        SourceProject project = SourceProject.All.Single(project => project.Name == name);
        using PEReader file = new(File.OpenRead(project.Assembly));
        MetadataReader metadata = file.GetMetadataReader();

        IEnumerable<string?> used = metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Select(SourceProject.OfAssembly);

        Assert.Empty(used.OfType<string>().Except(MayKnow(name)));
    }

    private static string[] MayKnow(string project) => project switch
    {
        "Abstractions" or "Numerics" or "Generators" or "CodeFixes" => [],
        "AnnData" or "PluginLoading" => ["Abstractions"],
        "DifferentialExpression" => ["Abstractions", "Numerics"],
        "Engine" => ["Abstractions", "Numerics", "AnnData", "DifferentialExpression"],
        "Testing" => ["Abstractions", "Engine"],
        "Reporting" => ["Abstractions", "Numerics", "DifferentialExpression", "Engine"],
        "Jobs" or "Cli" => Libraries,
        _ when project.StartsWith("Metrics.", StringComparison.Ordinal) => ["Abstractions", "Numerics"],
        _ => throw new InvalidOperationException($"No layer is written down for {project}: say here what it may know."),
    };
}
