using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>
/// Reads a class marked with <c>[MetricContext]</c>; without a provider there is nothing to generate.
/// </summary>
internal static class ContextParser
{
    public static Parsed<ContextModel> Parse(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        var violations = new Violations();
        var kind = attribute.Text(0) ?? "";
        if (!NameTemplate.IsName(kind))
            violations.Add(NameRules.Name, attribute.Location(0, "kind"), kind, "kind of metrics");
        if (type.IsGenericType)
        {
            violations.Add(
                ContextRules.Context, type.FirstLocation(), type.Name, "must not be generic, nor any type around it");
        }

        // The engine provides the contract's own contexts; nobody else can register a provider but by this attribute.
        var argument = attribute.Argument("Provider");
        if (argument is not { IsNull: false } && compilation.AssemblyName != ContractTypes.Assembly && violations.Count == 0)
        {
            violations.Add(
                ContextRules.Context,
                attribute.Location(),
                type.Name,
                $"has no provider, so no run can build it: name a class that implements IContextProvider<{type.Name}>, as in "
                + $"[MetricContext(\"{kind}\", Provider = typeof({type.Name}Provider))]");
        }

        if (argument is not { IsNull: false } || violations.Count > 0)
            return new Parsed<ContextModel>(null, violations);

        var provider = argument.Value.Scalar() as INamedTypeSymbol;
        if (type.WhyUnusable(compilation) is { } why)
            violations.Add(ContextRules.Context, type.FirstLocation(), type.Name, why);
        else if (ProviderFault(type, provider, compilation) is { } fault)
            violations.Add(ContextRules.Context, attribute.Location("Provider"), type.Name, fault);
        if (violations.Count > 0)
            return new Parsed<ContextModel>(null, violations);
        var model = new ContextModel(type.InCode(), kind, provider!.InCode(), Usability.WarningsOf([type, provider!]));
        return new Parsed<ContextModel>(model, violations);
    }

    private static string? ProviderFault(INamedTypeSymbol context, INamedTypeSymbol? provider, Compilation compilation)
    {
        if (provider is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false } || provider.IsUnbound())
            return "has a provider that cannot be made: expected a class, not abstract, static or an open generic";
        if (provider.WhyUnusable(compilation) is { } why)
            return $"has the provider '{provider.Name}', which {why}";
        var implements = provider.AllInterfaces.Any(candidate =>
            candidate.IsContract(ContractTypes.ContextProvider)
            && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], context));
        if (!implements)
            return $"has the provider '{provider.Name}', which does not implement IContextProvider<{context.Name}>";
        return provider.InstanceConstructors.Any(candidate => candidate.DeclaredAccessibility == Accessibility.Public)
            ? null
            : $"has the provider '{provider.Name}', which has no public constructor";
    }

    private static bool IsUnbound(this INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsUnboundGenericType)
                return true;
        }

        return false;
    }
}
