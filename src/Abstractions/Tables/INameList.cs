namespace CellEval;

/// <summary>Names with numbers, to read: a name's number is its place.</summary>
public interface INameList : IReadOnlyList<string>
{
    /// <summary>Finds a name's number.</summary>
    /// <param name="name">A name.</param>
    /// <returns>The number, or -1 for a name that is not in the list.</returns>
    int IndexOf(ReadOnlySpan<char> name);
}
