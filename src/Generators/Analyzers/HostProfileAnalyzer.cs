using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0034: profiles of a host hold what its assemblies bring.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostProfileAnalyzer() : HostAnalyzer(HostRules.Profile);
