using System.ComponentModel;

namespace CellEval;

/// <summary>
/// Names the code that is running, for <see cref="MemoEntry.AskedBy"/>. For whoever calls metrics; metrics need not name themselves.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemoAsker
{
    private static readonly AsyncLocal<string?> Name = new();

    internal static string? Current => Name.Value;

    /// <summary>Calls a function, under a name that flows to the threads that it starts.</summary>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <param name="name">The name: the metric's variant.</param>
    /// <param name="function">What to call.</param>
    /// <returns>What the function returns.</returns>
    public static T Call<T>(string name, Func<T> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var outer = Name.Value;
        Name.Value = name;
        try
        {
            return function();
        }
        finally
        {
            Name.Value = outer;
        }
    }
}
