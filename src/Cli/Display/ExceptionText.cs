namespace CellEval.Cli.Display;

/// <summary>Spells an exception with its trace; it may be a plugin's, whose members may throw themselves.</summary>
internal static class ExceptionText
{
    public static string Of(Exception? exception)
    {
        try
        {
            return exception?.ToString() ?? "";
        }
        catch (Exception)
        {
            return exception!.GetType().ToString();
        }
    }
}
