namespace CellEval.Engine;

/// <summary>Copies what a provider says that it needs, which is a plugin's word.</summary>
internal static class ContextNeedsCheck
{
    /// <returns>The needs, in lists of our own.</returns>
    /// <exception cref="InvalidOperationException">They make no sense; the message says which.</exception>
    public static ContextNeeds Copy(ContextNeeds? needs)
    {
        if (needs is null)
            throw new InvalidOperationException("its provider did not say what it needs.");
        if (needs.Passes < 1)
            throw new InvalidOperationException(FormattableString.Invariant($"its provider needs {needs.Passes} passes over the cells; 1 is the least."));
        if (!Enum.IsDefined(needs.Space))
            throw new InvalidOperationException($"its provider needs cells in the space {needs.Space}, which there is not.");
        return needs with
        {
            Sides = Copy(needs.Sides, nameof(needs.Sides), Enum.IsDefined),
            ObsmKeys = Copy(needs.ObsmKeys, nameof(needs.ObsmKeys), key => key is not null),
            Contexts = Copy(needs.Contexts, nameof(needs.Contexts), context => context is not null),
        };
    }

    private static T[] Copy<T>(IReadOnlyList<T>? list, string name, Predicate<T> isGood)
    {
        T[] copy = [.. list ?? throw new InvalidOperationException($"its provider needs {name} that are null.")];
        return Array.TrueForAll(copy, isGood)
            ? copy
            : throw new InvalidOperationException($"its provider needs {name} of which one is no value of type {TypeText.Of(typeof(T))}.");
    }
}
