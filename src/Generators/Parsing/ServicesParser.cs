using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads which classes register services of an assembly's own.</summary>
internal static class ServicesParser
{
    /// <summary>Reads each declaration, with the attribute that it comes from.</summary>
    public static IEnumerable<(AttributeData Attribute, Parsed<ServicesModel> Services)> Parse(Compilation compilation)
    {
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass.IsContract(ContractTypes.MetricServices)
                && attribute.AttributeClass!.TypeArguments[0] is INamedTypeSymbol type
                && IsAccepted(type, compilation))
            {
                yield return (attribute, Read(type, attribute, compilation));
            }
        }
    }

    // Of all other types the compiler says itself what is wrong.
    private static bool IsAccepted(INamedTypeSymbol type, Compilation compilation) =>
        type.AllInterfaces.Any(candidate => candidate.IsContract(ContractTypes.Services))
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static Parsed<ServicesModel> Read(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        var violations = new Violations();
        if (!type.CanBeUsed(compilation))
            violations.Add(ContextRules.Services, attribute.Location(), type.Name);
        var model = violations.Count == 0 ? new ServicesModel(type.InCode(), Usability.WarningsOf([type])) : null;
        return new Parsed<ServicesModel>(model, violations);
    }
}
