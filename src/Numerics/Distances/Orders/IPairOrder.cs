namespace CellEval.Numerics;

/// <summary>Decides the pairs that a tile leaves open.</summary>
internal interface IPairOrder
{
    /// <summary>
    /// What real row j costs real row i in pred row i's ranking, in half ranks: 2 if it is nearer, what a tie costs if
    /// it is as near, else 0.
    /// </summary>
    int HalfRanks(int i, int j, in RoughDistance own);
}
