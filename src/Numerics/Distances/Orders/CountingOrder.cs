namespace CellEval.Numerics;

/// <summary>Decides nothing, but counts how often it was asked. For one worker.</summary>
internal sealed class CountingOrder : IPairOrder
{
    public int Count { get; private set; }

    public int HalfRanks(int i, int j, in RoughDistance own)
    {
        Count++;
        return 0;
    }
}
