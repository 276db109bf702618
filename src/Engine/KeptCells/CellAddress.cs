namespace CellEval.Engine;

/// <summary>Where a cell's record stands in a <see cref="CellLog"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Start">The first byte within the page.</param>
/// <param name="Length">The number of bytes.</param>
internal readonly record struct CellAddress(int Page, int Start, int Length)
{
    /// <summary>Whether a record stands right behind this one.</summary>
    public bool IsFollowedBy(CellAddress next) => next.Page == Page && next.Start == Start + Length;
}
