namespace CellEval;

/// <summary>What a context is made from.</summary>
public sealed record ContextNeeds
{
    /// <summary>Gets the needs of a context that is made of nothing but the header.</summary>
    public static ContextNeeds Nothing { get; } = new();

    /// <summary>Gets the sides whose cells it sees.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = [];

    /// <summary>Gets the number of passes over these cells; more than one reads the file again.</summary>
    public int Passes { get; init; } = 1;

    /// <summary>Gets the space in which its sinks see values.</summary>
    public CellSpace Space { get; init; }

    /// <summary>Gets the embeddings that come along with the cells.</summary>
    public IReadOnlyList<string> ObsmKeys { get; init; } = [];

    /// <summary>Gets the other contexts that it is built from; they are built first.</summary>
    public IReadOnlyList<Type> Contexts { get; init; } = [];
}
