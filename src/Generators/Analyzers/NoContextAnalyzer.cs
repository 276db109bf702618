using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0004: a metric takes a context.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoContextAnalyzer() : DeclarationAnalyzer(DeclarationRules.NoContext);
