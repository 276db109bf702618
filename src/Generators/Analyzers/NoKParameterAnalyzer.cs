using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0010: K needs a parameter int? k.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoKParameterAnalyzer() : DeclarationAnalyzer(NameRules.NoKParameter);
