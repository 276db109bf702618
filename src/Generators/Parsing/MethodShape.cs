using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

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
            return "must be an ordinary method of a class or a struct";
        }

        if (!method.IsStatic)
            return "must be static";
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            return "must not be generic, nor must the types around it";
        if (method.IsAsync || method.PartialImplementationPart is { IsAsync: true })
            return "must not be async: metrics are synchronous";
        if (!method.CanBeUsed(compilation))
            return "must be public or internal, like the types around it, and not obsolete as an error";
        return null;
    }
}
