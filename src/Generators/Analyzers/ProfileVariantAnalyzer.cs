using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0020: a profile entry names a variant of its metric.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProfileVariantAnalyzer() : DeclarationAnalyzer(ProfileRules.NoVariant);
