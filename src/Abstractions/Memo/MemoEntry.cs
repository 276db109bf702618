namespace CellEval;

/// <summary>What became of one memo key.</summary>
/// <param name="Key">The key, as its <c>ToString</c> gives it.</param>
/// <param name="KeyType">The key's type.</param>
/// <param name="Reused">How often the value was asked for beyond the first time.</param>
/// <param name="Elapsed">How long the computation took, without the time in which it waited for other keys.</param>
/// <param name="Failed">Whether the computation failed.</param>
public sealed record MemoEntry(string Key, Type KeyType, int Reused, TimeSpan Elapsed, bool Failed);
