namespace CellEval;

/// <summary>Makes random orders from a seed: the same seed gives the same orders, one after the other.</summary>
public interface IPermutationSource
{
    /// <summary>Makes the next random order.</summary>
    /// <param name="count">The number of things.</param>
    /// <returns>The numbers from 0 to below <paramref name="count"/>.</returns>
    int[] Permutation(int count);
}
