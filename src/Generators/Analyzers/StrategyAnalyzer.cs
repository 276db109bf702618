using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0008: a strategy is a class that can be made without arguments.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrategyAnalyzer() : DeclarationAnalyzer(DeclarationRules.Strategy);
