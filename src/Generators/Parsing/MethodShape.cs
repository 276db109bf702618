using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Checks that generated code can call a metric's method.</summary>
internal static class MethodShape
{
    public static void Check(IMethodSymbol method, Compilation compilation, Violations violations)
    {
        if (Fault(method, compilation) is { } fault)
        {
            var name = method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : method.Name;
            violations.Add(DeclarationRules.MethodShape, method.FirstLocation(), name, fault);
        }
    }

    private static string? Fault(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind != MethodKind.Ordinary
            || method.ContainingType.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return "must be an ordinary method of a class or a struct, not of an interface or extension, and no local function or lambda";
        }

        if (!method.IsStatic)
            return "must be static";
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            return "must not be generic, nor must the types around it";
        if (method.IsVararg)
            return "must not take __arglist: a call could not pass it";
        if (method.IsAsync || method.PartialImplementationPart is { IsAsync: true })
            return "must not be async: metrics are synchronous";
        return method.CanBeUsed(compilation) ? null : Hidden(method);
    }

    private static string Hidden(IMethodSymbol method)
    {
        if (!IsOpen(method))
            return $"is {Text(method.DeclaredAccessibility)}: make it public or internal";
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
                return $"is in the type '{type.Name}' that only its file sees: make it public or internal";
            if (!IsOpen(type))
                return $"is in the {Text(type.DeclaredAccessibility)} type '{type.Name}': make it public or internal";
        }

        return "is obsolete as an error or under an id that no #pragma can name, or a type around it is: "
            + "generated code could not call it";
    }

    private static bool IsOpen(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static string Text(Accessibility accessibility) => SyntaxFacts.GetText(accessibility);
}
