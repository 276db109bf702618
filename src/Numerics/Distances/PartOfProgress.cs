namespace CellEval.Numerics;

/// <summary>The progress of one of several parts, told as progress of the whole.</summary>
internal sealed class PartOfProgress(IProgress<double> whole, int start, int length, int total) : IProgress<double>
{
    public void Report(double value) => whole.Report((start + (value * length)) / total);
}
