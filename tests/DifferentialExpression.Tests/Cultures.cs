using System.Globalization;

namespace CellEval.Tests;

/// <summary>Runs a piece of a test under a culture that spells numbers or lower-cases letters in its own way.</summary>
internal static class Cultures
{
    public static readonly TheoryData<string> Names = ["", "de-DE", "tr-TR"];

    public static void Run(string name, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
