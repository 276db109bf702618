using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads a class marked with <c>[Strategy]</c>.</summary>
internal static class StrategyParser
{
    public static Parsed<StrategyModel> Parse(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        var violations = new Violations();
        var name = attribute.Text(0) ?? "";
        if (!NameTemplate.IsName(name))
            violations.Add(NameRules.Name, attribute.Location(0, "name"), name, "strategy name");
        INamedTypeSymbol[] interfaces =
            [.. type.AllInterfaces.Where(candidate => candidate.IsStrategyInterface() && candidate.CanBeUsed(compilation))];
        if (Fault(type, interfaces, compilation) is { } fault)
            violations.Add(DeclarationRules.Strategy, type.FirstLocation(), type.Name, fault);
        if (violations.Count > 0)
            return new Parsed<StrategyModel>(null, violations);

        var constructor = type.InstanceConstructors.First(candidate => candidate.Parameters.IsEmpty);
        var model = new StrategyModel(
            name,
            type.InCode(),
            interfaces
                .Select(candidate => candidate.InCode())
                .OrderBy(text => text, StringComparer.Ordinal)
                .ToEquatableArray(),
            interfaces
                .Select(candidate => new BroughtStrategyModel(candidate.AsInterface(), name))
                .OrderBy(brought => brought.Interface.Identity, StringComparer.Ordinal)
                .ToEquatableArray(),
            Usability.WarningsOf([type, constructor, .. interfaces]));
        return new Parsed<StrategyModel>(model, violations);
    }

    private static string? Fault(
        INamedTypeSymbol type, INamedTypeSymbol[] interfaces, Compilation compilation)
    {
        if (type.IsAbstract || type.IsStatic)
            return "must not be abstract or static";
        if (type.IsGenericType)
            return "must not be generic, nor must the types around it";
        if (type.WhyUnusable(compilation) is { } why)
            return why;
        if (interfaces.Length == 0)
            return InterfaceFault(type, compilation);
        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        if (constructor is null || !compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            return "has no public or internal constructor without parameters";
        if (constructor.WhyUnusable(compilation) is { } whyNot)
            return $"has a constructor without parameters that {whyNot}";
        return HasRequiredMembers(type) && !SetsRequiredMembers(constructor) ? "must not have required members" : null;
    }

    private static string InterfaceFault(INamedTypeSymbol type, Compilation compilation) =>
        type.AllInterfaces.FirstOrDefault(candidate => candidate.IsStrategyInterface()) is { } unusable
            ? $"implements '{unusable.ToDisplayString()}', which {unusable.WhyUnusable(compilation)}"
            : "implements no interface that derives directly from IStrategy, such as IDistance";

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
        {
            if (part.GetMembers().Any(IsRequired))
                return true;
        }

        return false;
    }

    private static bool IsRequired(ISymbol member) =>
        member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static bool SetsRequiredMembers(IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
}
