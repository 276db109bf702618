using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0013: values of K are positive integers or null.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KValueAnalyzer() : DeclarationAnalyzer(NameRules.KValue);
