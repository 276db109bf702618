using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0032: a name is claimed by one assembly of a host.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostNameAnalyzer() : HostAnalyzer(HostRules.SameName);
