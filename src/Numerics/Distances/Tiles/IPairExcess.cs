using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>How the sums of pairs compare with a row's own distance.</summary>
internal interface IPairExcess<T>
    where T : unmanaged
{
    /// <summary>
    /// The pair's distance minus the own distance, up to a positive factor, from the two sums, the pred row's base and
    /// the real row's total; 0 where it cannot be told.
    /// </summary>
    static abstract Vector256<T> Excess(Vector256<T> sum, Vector256<T> excluded, Vector256<T> predBase, Vector256<T> total);
}
