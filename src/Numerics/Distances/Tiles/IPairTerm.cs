using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// What tiles sum over columns, and how a sum compares with a row's own distance. Values are scaled, then rounded to T,
/// with p = 0 in columns that pred row i excludes; what a term still adds there, a function of r alone, is summed
/// apart, as the pair's "excluded" sum X of m terms.
/// </summary>
/// <remarks>
/// All bounds are first order in u, T's unit roundoff, and v = 2^-53 of the sums over rows, which are made in double;
/// <see cref="PairBound{T}.Create"/> adds room for the higher orders and for its own rounding. A sum in T of g terms t, in
/// slices of K columns that are then added up, is within s u Σ|t|, s = K + slices (Higham, Accuracy and Stability of
/// Numerical Algorithms, §4.2), and where t is a product, rounded before it is added, within (s + 1)u Σ|t|.
/// </remarks>
internal interface IPairTerm<T> : IPairExcess<T>
    where T : unmanaged
{
    /// <summary>Adds one column's term.</summary>
    static abstract Vector512<T> Add(Vector512<T> sum, Vector512<T> pred, Vector512<T> real);

    /// <inheritdoc cref="Add(Vector512{T}, Vector512{T}, Vector512{T})" />
    static abstract Vector256<T> Add(Vector256<T> sum, Vector256<T> pred, Vector256<T> real);

    /// <inheritdoc cref="Add(Vector512{T}, Vector512{T}, Vector512{T})" />
    static abstract Vector128<T> Add(Vector128<T> sum, Vector128<T> pred, Vector128<T> real);

    /// <summary>What an excluded column's term counts for in the excluded sum.</summary>
    static abstract Vector256<T> Excluded(Vector256<T> real);

    /// <summary>What of a real row the excess and its bound need.</summary>
    static abstract (double Total, double Norm) Real(in RowSums real);

    /// <summary>What of a pred row the excess needs, and the bound of its error.</summary>
    /// <param name="pred">Sums over the columns that take part.</param>
    /// <param name="own">The own distance.</param>
    /// <param name="roundings">s, as above.</param>
    /// <param name="excluded">m, the number of excluded columns.</param>
    /// <param name="columns">g, the number of columns.</param>
    static abstract PairBound<T> Pred(
        in RowSums pred, in RoughDistance own, double roundings, double excluded, double columns);
}
