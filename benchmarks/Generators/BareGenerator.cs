using Microsoft.CodeAnalysis;

namespace CellEval.Benchmarks.Generators;

/// <summary>
/// Finds metrics as ours does and asks for what a signature holds, to no end: what Roslyn itself costs whoever reads methods, since
/// every edit makes new symbols that are bound anew.
/// </summary>
internal sealed class BareGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "CellEval.MetricAttribute", static (_, _) => true, static (found, _) => Bind((IMethodSymbol)found.TargetSymbol));
        context.RegisterSourceOutput(found.Collect(), static (_, _) => { });
    }

    private static int Bind(IMethodSymbol method) =>
        method.GetAttributes().Sum(attribute => attribute.ConstructorArguments.Length + attribute.NamedArguments.Length)
        + method.ReturnType.Name.Length
        + method.Parameters.Sum(parameter =>
            parameter.Type.Name.Length + parameter.GetAttributes().Length + (parameter.HasExplicitDefaultValue ? 1 : 0));
}
