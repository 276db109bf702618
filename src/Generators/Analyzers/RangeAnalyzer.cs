using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0018: [Range] is two numbers, on a parameter that takes numbers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RangeAnalyzer() : DeclarationAnalyzer(NameRules.Range);
