using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0002: each parameter is a context, a swept parameter, an option, a service or a token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterAnalyzer() : DeclarationAnalyzer(DeclarationRules.Parameter);
