namespace CellEval.Tests;

/// <summary>A fenced block of a page of the documentation.</summary>
/// <param name="Page">The page's path in the repository, with <c>/</c>.</param>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Language">The first word behind the fence; empty where there is none.</param>
/// <param name="Words">
/// The other words behind the fence, which no reader sees: <c>run</c>, <c>project=Acme.Metrics</c>.
/// </param>
/// <param name="Text">The code.</param>
public sealed record CodeBlock(string Page, int Line, string Language, IReadOnlyList<string> Words, string Text)
{
    /// <summary>Tells whether a word stands behind the fence.</summary>
    /// <param name="word">The word.</param>
    public bool Has(string word) => Words.Contains(word);

    /// <summary>Gets what stands behind the fence for a name.</summary>
    /// <param name="name">The part before <c>=</c>.</param>
    /// <returns>The part behind it, or null.</returns>
    public string? Value(string name) =>
        Words.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";
}
