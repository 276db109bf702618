using System.Diagnostics;

namespace CellEval.Cli.Display;

/// <summary>Tells a metric's author where it threw, in a few words.</summary>
internal static class FailurePlace
{
    /// <summary>What was thrown and by which method of a plugin; nothing where none of a plugin's is on the way.</summary>
    public static string Of(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            foreach (var frame in new StackTrace(cause).GetFrames())
            {
                if (DiagnosticMethodInfo.Create(frame) is { DeclaringAssemblyName: { } assembly } method && IsOfPlugin(assembly))
                    return $" ({cause.GetType().Name} in {method.DeclaringTypeName}.{method.Name})";
            }
        }

        return "";
    }

    private static bool IsOfPlugin(string assembly)
    {
        var name = assembly.Split(',')[0];
        return name != "celleval" && !name.StartsWith("CellEval.", StringComparison.Ordinal)
            && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal);
    }
}
