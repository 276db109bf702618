using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0033: plugins of a host are built for its contract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostContractAnalyzer() : HostAnalyzer(HostRules.Contract);
