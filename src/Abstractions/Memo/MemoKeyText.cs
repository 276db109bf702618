namespace CellEval;

/// <summary>Spells a memo key, which is code of whoever wrote it, for messages and records.</summary>
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
}
