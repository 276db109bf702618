using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CellEval.Architecture.Tests;

public sealed class PublicTypeTests
{
    public static TheoryData<string> Projects => [.. SourceProject.All.Select(project => project.Name)];

    /// <remarks>In metadata static classes are abstract and sealed, interfaces abstract, structs, enums and delegates sealed.</remarks>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_public_type_is_sealed_or_abstract(string name)
    {
        using PEReader file = new(File.OpenRead(SourceProject.All.Single(project => project.Name == name).Assembly));
        MetadataReader metadata = file.GetMetadataReader();

        IEnumerable<string> open = metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => IsPublic(metadata, type) && (type.Attributes & (TypeAttributes.Sealed | TypeAttributes.Abstract)) == 0)
            .Select(type => FullName(metadata, type))
            .Where(type => !type.Contains(".SourceGenModel.", StringComparison.Ordinal));

        Assert.Empty(open);
    }

    private static bool IsPublic(MetadataReader metadata, TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                IsPublic(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
            _ => false,
        };

    private static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        TypeDefinitionHandle outer = type.GetDeclaringType();
        string name = metadata.GetString(type.Name);
        return outer.IsNil
            ? $"{metadata.GetString(type.Namespace)}.{name}"
            : $"{FullName(metadata, metadata.GetTypeDefinition(outer))}.{name}";
    }
}
