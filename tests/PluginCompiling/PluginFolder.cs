using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using CellEval.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Tests;

/// <summary>A folder of compiled plugins, removed afterwards.</summary>
public sealed class PluginFolder : IDisposable
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, preprocessorSymbols: ["NET"]);

    /// <summary>Gets the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("celleval-plugins-").FullName;

    /// <summary>Gets the path of a file in it.</summary>
    public string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Compiles an assembly into the folder, as a metric author's project does.</summary>
    /// <param name="name">The assembly's name, with the folder below this one that it goes to.</param>
    /// <param name="source">Its source.</param>
    /// <param name="references">Paths of further assemblies that it references.</param>
    /// <returns>The path of the assembly.</returns>
    public string Compile(string name, string source, params string[] references)
    {
        IEnumerable<MetadataReference> own = new[] { typeof(MetricAttribute).Assembly.Location, typeof(IServiceCollection).Assembly.Location }
            .Concat(references)
            .Select(file => MetadataReference.CreateFromFile(file));
        CSharpCompilation compilation = CSharpCompilation.Create(
            System.IO.Path.GetFileName(name),
            [CSharpSyntaxTree.ParseText(source, ParseOptions)],
            [.. Net100.References.All, .. own],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new MetricGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        string path = At(name + ".dll");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>Makes an assembly say that it references another version of an assembly.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="reference">The name of the referenced one.</param>
    /// <param name="major">The major version to reference.</param>
    public static void ChangeReference(string path, string reference, ushort major)
    {
        byte[] bytes = File.ReadAllBytes(path);
        using PEReader file = new(new MemoryStream(bytes));
        MetadataReader reader = file.GetMetadataReader();
        AssemblyReferenceHandle handle = reader.AssemblyReferences.First(
            each => reader.GetString(reader.GetAssemblyReference(each).Name) == reference);
        int row = (MetadataTokens.GetRowNumber(handle) - 1) * reader.GetTableRowSize(TableIndex.AssemblyRef);
        int place = file.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.AssemblyRef) + row;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place), major);
        File.WriteAllBytes(path, bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
