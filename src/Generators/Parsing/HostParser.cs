using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.Generators.Parsing;

/// <summary>Reads a class marked with <c>[MetricHost]</c>.</summary>
internal static class HostParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static Parsed<HostModel> Parse(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        var violations = new Violations();
        var types = Containers(type).Reverse().ToList();
        if (Fault(type, types) is { } fault)
            violations.Add(HostRules.Shape, type.FirstLocation(), type.Name, fault);
        if (violations.Count > 0)
            return new Parsed<HostModel>(null, violations);

        var holder = type.ContainingNamespace;
        var inside = holder.IsGlobalNamespace ? "" : holder.ToDisplayString(NamespaceFormat);
        var names = types.Select(part => part.Name);
        var model = new HostModel(
            inside,
            types.Select(Declaration).ToEquatableArray(),
            string.Join(".", inside.Length == 0 ? names : names.Prepend(inside.Replace("@", ""))),
            type.IsStatic && type.ContainingType is null);
        return new Parsed<HostModel>(model, violations);
    }

    private static string? Fault(INamedTypeSymbol type, IReadOnlyList<INamedTypeSymbol> types)
    {
        if (types.FirstOrDefault(part => !IsPartial(part)) is { } whole)
        {
            return whole.Equals(type, SymbolEqualityComparer.Default)
                ? "must be partial"
                : $"must stand in a partial type: '{whole.Name}' is not";
        }

        if (type.IsGenericType)
            return "must not be generic, nor any type around it";
        if (types.Any(part => part.IsFileLocal))
            return "must not be local to its file, nor any type around it";
        if (type.BaseType is not { SpecialType: SpecialType.System_Object })
            return "must not derive from another class, whose members the generated ones could hide";
        if (HostNames.Members.Contains(type.Name))
            return $"must not be called like a generated member: {string.Join(", ", HostNames.Members)}";
        return HostNames.Members.FirstOrDefault(name => type.GetMembers(name).Any(HidesGenerated)) is { } taken
            ? $"must not have a member '{taken}' of its own: the generated one has this name"
            : null;
    }

    // Analyzers see the generated members too. Other overloads of the method may stand beside the generated one.
    private static bool HidesGenerated(ISymbol member) =>
        member is not IMethodSymbol { Parameters.Length: not 1 } && !member.Locations.All(IsGenerated);

    private static bool IsGenerated(Location location) =>
        location.SourceTree?.FilePath.Contains(typeof(MetricGenerator).FullName) == true;

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
            yield return part;
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Declaration(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return $"partial {keyword} {Escape(type.Name)}";
    }

    // A type called `record` or `file` is one only with its at sign.
    private static string Escape(string name) =>
        SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? CodeNames.Escape(name) : "@" + name;
}
