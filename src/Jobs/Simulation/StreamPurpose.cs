namespace CellEval.Jobs.Simulation;

/// <summary>What the streams of random numbers are for. They decide what a seed means: they stay.</summary>
internal static class StreamPurpose
{
    public const int GeneProfile = 1;
    public const int Targets = 2;
    public const int Programme = 3;
    public const int RealEffect = 4;
    public const int PredictedEffect = 5;
    public const int RealOrder = 6;
    public const int PredictedOrder = 7;
    public const int RealCell = 8;
    public const int PredictedCell = 9;
}
