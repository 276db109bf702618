namespace CellEval;

/// <summary>Spells memo keys and what they throw, which is code of whoever wrote them, for messages and records.</summary>
internal static class MemoKeyText
{
    /// <summary>What the key's <c>ToString</c> gives, or the name of its type where that gives nothing or throws.</summary>
    public static string Of(object key)
    {
        try
        {
            return key.ToString() is { Length: > 0 } text ? text : key.GetType().Name;
        }
        catch (Exception)
        {
            return key.GetType().Name;
        }
    }

    /// <summary>The message of what a key threw; the name of its type where it cannot be read.</summary>
    public static string OfFailure(Exception failure)
    {
        try
        {
            return failure.Message;
        }
        catch (Exception)
        {
            return failure.GetType().Name;
        }
    }
}
