using System.Reflection;
using System.Runtime.CompilerServices;
using CellEval.Tests;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Snapshot tests in the shape of Verify.Xunit: the same test source compiles against that package with
/// <c>-p:SnapshotEngine=Verify</c>. Files lie beside the test's source file, named as <see cref="Snapshot"/> says.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with <c>Class.Method.verified.txt</c>.</summary>
    public static SettingsTask Verify(
        string target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares a text with <c>Class.Method.verified.{extension}</c>.</summary>
    /// <param name="target">What the test made; not empty.</param>
    /// <param name="extension">Ending of the files' names, without a dot.</param>
    /// <param name="settings">How the snapshot is named, where the method's name is not enough.</param>
    /// <param name="sourceFile">The test's source file; filled in by the compiler.</param>
    /// <returns>Await it, or return it from the test.</returns>
    public static SettingsTask Verify(
        string target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, given => SnapshotOf(UseVerifyAttribute.CurrentTest, given, sourceFile).CompareAsync(target, extension));

    private static Snapshot SnapshotOf(MethodInfo test, VerifySettings settings, string sourceFile)
    {
        string name = $"{NameWithParents(test.ReflectedType!)}.{test.Name}";
        if (settings.ParametersText is { } text)
            name = $"{name}_{text}";
        else if (test.GetParameters().Length > 0)
            throw new InvalidOperationException($"{name} has parameters: name its snapshots with UseTextForParameters.");
        return new Snapshot(Path.GetDirectoryName(SourcePath.OnThisMachine(sourceFile))!, name);
    }

    private static string NameWithParents(Type type) =>
        type.DeclaringType is { } outer ? $"{NameWithParents(outer)}.{type.Name}" : type.Name;
}
