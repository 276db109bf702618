namespace CellEval.Numerics.Tests;

/// <summary>Keeps what was reported, in order. Kernels report one at a time.</summary>
internal sealed class ProgressRecorder : IProgress<double>
{
    public List<double> Values { get; } = [];

    public void Report(double value) => Values.Add(value);
}
