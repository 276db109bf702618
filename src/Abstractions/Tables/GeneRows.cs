namespace CellEval;

/// <summary>A list of numbers (rows or genes of a DE table) for each perturbation.</summary>
/// <param name="starts">Where each perturbation's list starts, and in a last entry where all end.</param>
/// <param name="items">The lists, one after the other.</param>
public sealed class GeneRows(int[] starts, int[] items)
{
    /// <summary>Gets the number of perturbations.</summary>
    public int Count => starts.Length - 1;

    /// <summary>Gets the number of items of all lists.</summary>
    public int TotalCount => items.Length;

    /// <summary>Gets a perturbation's list.</summary>
    /// <param name="perturbation">The perturbation, from 0.</param>
    public ReadOnlySpan<int> this[int perturbation] => items.AsSpan(starts[perturbation]..starts[perturbation + 1]);
}
