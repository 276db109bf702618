using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// What <see cref="TiledRankKernel{TTerm}"/> sums over columns, and how a sum compares with a row's own distance. u =
/// 2^-53, γ(n) = nu / (1 − nu): the bound of n roundings in a row (Higham, Accuracy and Stability of Numerical
/// Algorithms, §3.1). An excluded column has p = 0 here; the term that it still adds is summed apart, as the pair's
/// "excluded" sum.
/// </summary>
internal interface IPairTerm
{
    /// <summary>Adds one column's term.</summary>
    static abstract Vector512<double> Add(Vector512<double> sum, Vector512<double> pred, Vector512<double> real);

    /// <summary>What an excluded column's term counts for in the excluded sum.</summary>
    static abstract double Excluded(double real);

    /// <summary>
    /// The pair's distance minus the own distance, up to a positive factor, and the bound of its error; NaN:
    /// undecidable here.
    /// </summary>
    static abstract double Excess(
        double sum, double excluded, in OwnDistance own, double predNorm, double realSquare, int columns,
        out double bound);
}
