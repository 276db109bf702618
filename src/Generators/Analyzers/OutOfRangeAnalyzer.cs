using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0019: defaults and swept values are in the range of their parameter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutOfRangeAnalyzer() : DeclarationAnalyzer(NameRules.OutOfRange);
