using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Checks that the assembly's language can read generated code.</summary>
internal static class LanguageCheck
{
    public static Violation? Check(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 and var version }
            ? new Violation(DeclarationRules.Language, Location.None, [version.ToDisplayString()])
            : null;
}
