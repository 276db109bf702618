using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0005: parameters and enum members stay different in snake case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SameSpellingAnalyzer() : DeclarationAnalyzer(DeclarationRules.SameSpelling);
