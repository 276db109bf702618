using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0011: a parameter int? k needs K.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoKAnalyzer() : DeclarationAnalyzer(NameRules.NoK);
