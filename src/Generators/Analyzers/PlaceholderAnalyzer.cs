using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0017: a metric's name has one placeholder for each swept parameter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlaceholderAnalyzer() : DeclarationAnalyzer(NameRules.Placeholder);
