namespace CellEval.Numerics;

/// <summary>
/// The innermost loop: a few pred rows × a few vectors of real rows, whose sums stay in registers while a slice of
/// columns goes by. One for each width of vectors, since each has registers of its own number.
/// </summary>
internal interface IRegisterTile
{
    /// <summary>Gets the pred rows of a tile.</summary>
    static abstract int Rows { get; }

    /// <summary>The real rows of a tile: a multiple of what a <c>Vector256</c> holds.</summary>
    static abstract int Lanes<T>()
        where T : unmanaged;

    /// <summary>Adds the sum over a slice of columns, itself begun at zero, to each pair's sum.</summary>
    /// <param name="pred">width × Rows, column by column.</param>
    /// <param name="real">width × Lanes, column by column.</param>
    /// <param name="width">The columns of the slice.</param>
    /// <param name="sums">Rows × Lanes.</param>
    static abstract void Add<T, TTerm>(ReadOnlySpan<T> pred, ReadOnlySpan<T> real, int width, Span<T> sums)
        where T : unmanaged
        where TTerm : struct, IPairTerm<T>;
}
