using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0016: [Sweep] lists constants of the parameter's type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SweepAnalyzer() : DeclarationAnalyzer(NameRules.Sweep);
