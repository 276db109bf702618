using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0007: [ObsmKey] marks a string option.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObsmKeyAnalyzer() : DeclarationAnalyzer(DeclarationRules.ObsmKey);
