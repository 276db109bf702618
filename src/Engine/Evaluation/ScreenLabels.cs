using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>Reads columns of <c>obs</c> that a request names.</summary>
public static class ScreenLabels
{
    /// <summary>Reads a column that must be there.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="what">What the column holds, for the message: <c>perturbation</c>.</param>
    /// <param name="setting">The request's property that names the column.</param>
    /// <returns>The labels.</returns>
    /// <exception cref="InputException">There is no such column, or it holds no labels.</exception>
    public static ObsLabels Read(IScreen screen, string column, string what, string setting)
    {
        ArgumentNullException.ThrowIfNull(screen);
        if (screen.ObsColumns.Contains(column, StringComparer.Ordinal))
            return screen.ReadObs(column);
        var found = screen.ObsColumns.Count == 0 ? "no column at all" : NameSample.Of([.. screen.ObsColumns]);
        throw new InputException(
            $"{screen.Name}: obs has no column '{column}' for the {what}. Found: {found}. Name the right column, or rename it in the file.")
        {
            Settings = [setting],
        };
    }
}
