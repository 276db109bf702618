using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0036: a host brings the strategies that its metrics take.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostStrategyAnalyzer() : HostAnalyzer(HostRules.Strategy);
