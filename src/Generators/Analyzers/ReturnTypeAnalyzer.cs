using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0003: a metric returns double, MetricScores or a tuple of named MetricScores.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReturnTypeAnalyzer() : DeclarationAnalyzer(DeclarationRules.ReturnType);
