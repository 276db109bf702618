using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0031: a metric host is a partial class that can be completed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostShapeAnalyzer() : DeclarationAnalyzer(HostRules.Shape);
