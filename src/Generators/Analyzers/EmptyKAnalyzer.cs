using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0012: K has values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyKAnalyzer() : DeclarationAnalyzer(NameRules.EmptyK);
