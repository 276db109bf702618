using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>A type that options and swept parameters can have.</summary>
/// <param name="Kind">What the contract calls it.</param>
/// <param name="IsNullable">Whether the type itself takes null.</param>
/// <param name="Enum">The enum of a choice.</param>
internal sealed record ValueType(ParameterKind Kind, bool IsNullable, INamedTypeSymbol? Enum)
{
    /// <summary>Gets whether its values are numbers.</summary>
    public bool IsNumber => Kind is ParameterKind.WholeNumber or ParameterKind.LongWholeNumber or ParameterKind.Number;

    /// <summary>Gets the largest of its numbers.</summary>
    public double Largest => Kind switch
    {
        ParameterKind.WholeNumber => int.MaxValue,
        ParameterKind.LongWholeNumber => long.MaxValue,
        _ => double.MaxValue,
    };

    /// <summary>Classifies a type; null for all others.</summary>
    public static ValueType? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0]) is { } inner ? inner with { IsNullable = true } : null;
        return type switch
        {
            { SpecialType: SpecialType.System_Boolean } => new(ParameterKind.Flag, false, null),
            { SpecialType: SpecialType.System_Int32 } => new(ParameterKind.WholeNumber, false, null),
            { SpecialType: SpecialType.System_Int64 } => new(ParameterKind.LongWholeNumber, false, null),
            { SpecialType: SpecialType.System_Double } => new(ParameterKind.Number, false, null),
            { SpecialType: SpecialType.System_String } =>
                new(ParameterKind.Text, type.NullableAnnotation == NullableAnnotation.Annotated, null),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } choice => new(ParameterKind.Choice, false, choice),
            _ => null,
        };
    }
}
