namespace CellEval;

/// <summary>A list of numbers (rows or genes of a DE table) for each perturbation.</summary>
/// <param name="starts">Where each perturbation's list starts, and in a last entry where all end.</param>
/// <param name="items">The lists, one after the other.</param>
/// <exception cref="ArgumentException">
/// An array is null, or the starts do not ascend from 0 to the number of items.
/// </exception>
public sealed class PerturbationGroups(int[] starts, int[] items)
{
    private readonly int[] _items = items ?? throw new ArgumentNullException(nameof(items));
    private readonly int[] _starts = RowStarts.Require(starts, items.Length, nameof(starts));

    /// <summary>Gets the number of perturbations.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Gets the number of items of all lists.</summary>
    public int TotalCount => _items.Length;

    /// <summary>Gets a perturbation's list.</summary>
    /// <param name="perturbation">The perturbation, from 0.</param>
    public ReadOnlySpan<int> this[int perturbation] => _items.AsSpan(_starts[perturbation].._starts[perturbation + 1]);
}
