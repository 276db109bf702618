using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0040: Best is a member of BestValue.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BestAnalyzer() : DeclarationAnalyzer(AttributeRules.Best);
