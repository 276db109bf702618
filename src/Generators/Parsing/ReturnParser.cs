using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads what a metric's method returns: a scalar, scores, or named outputs.</summary>
internal static class ReturnParser
{
    /// <summary>Tells whether there is one value for the run: a <c>double</c>, or a <c>double?</c> that can be missing.</summary>
    public static bool IsScalar(IMethodSymbol method) => Underlying(method.ReturnType).SpecialType == SpecialType.System_Double;

    /// <summary>Lists the outputs of a tuple; none for a scalar and for scores without a name.</summary>
    public static IReadOnlyList<OutputModel> Outputs(IMethodSymbol method, Violations violations)
    {
        if (method.RefKind != RefKind.None)
            Refuse(method, violations);
        else if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.All(IsOutput))
            return ReadOutputs(method, tuple, violations);
        else if (!IsScalar(method) && !IsScores(method.ReturnType))
            Refuse(method, violations);
        return [];
    }

    private static List<OutputModel> ReadOutputs(IMethodSymbol method, INamedTypeSymbol tuple, Violations violations)
    {
        var outputs = new List<OutputModel>();
        foreach (var element in tuple.TupleElements)
        {
            var name = SnakeCase.From(element.Name);
            if (!NameTemplate.IsName(name))
                violations.Add(NameRules.Name, method.ReturnTypeLocation(), name, "output name in snake case");
            if (outputs.Any(output => output.Name == name))
            {
                var why = $"has two outputs called '{name}'";
                violations.Add(NameRules.SameName, method.ReturnTypeLocation(), "metric method", method.Name, why);
            }

            outputs.Add(new OutputModel(name, CodeNames.Escape(element.Name)));
        }

        return outputs;
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static bool IsOutput(IFieldSymbol element) =>
        element.IsExplicitlyNamedTupleElement && IsScores(element.Type);

    private static bool IsScores(ITypeSymbol type) =>
        type.IsContract(ContractTypes.MetricScores) && type.NullableAnnotation != NullableAnnotation.Annotated;

    private static void Refuse(IMethodSymbol method, Violations violations) => violations.Add(
        DeclarationRules.ReturnType, method.ReturnTypeLocation(), method.Name, Passing(method) + method.ReturnType.ToDisplayString());

    private static string Passing(IMethodSymbol method) => method.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };
}
