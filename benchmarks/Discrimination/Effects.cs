namespace CellEval.Benchmarks.Discrimination;

/// <summary>Made-up effects, the same for the same sizes on every machine.</summary>
internal sealed class Effects
{
    private const int Programmes = 30;
    private readonly Random _random = new(20261123);

    public Effects(int n, int g, DataKind kind)
    {
        Pred = new double[n * g];
        Real = new double[n * g];
        Excluded = new ReadOnlyMemory<int>[n];
        for (int i = 0; i < n; i++)
            Excluded[i] = i % 17 == 0 ? default : new[] { _random.Next(g) };

        double[] geneScale = Fill(new double[g], () => Math.Exp((0.9 * Normal()) - 1.5));
        double[] programmes = Fill(new double[Programmes * g], () => Normal() / Math.Sqrt(Programmes));
        double[] weights = new double[Programmes];
        for (int i = 0; i < n; i++)
        {
            Span<double> pred = Pred.AsSpan(i * g, g), real = Real.AsSpan(i * g, g);
            double strength = Math.Exp((0.8 * Normal()) - 0.5), noise = Math.Exp((0.4 * Normal()) - 1.2);
            Fill(weights, () => Normal() * strength);
            for (int k = 0; k < g; k++)
            {
                double signal = 0;
                for (int q = 0; q < Programmes && kind == DataKind.Effects; q++)
                    signal += weights[q] * programmes[(q * g) + k];
                bool isRandom = kind == DataKind.Random;
                real[k] = isRandom ? Normal() : (signal + (noise * Normal())) * geneScale[k];
                pred[k] = isRandom ? Normal() : ((0.9 * signal) + (0.1 * Normal())) * geneScale[k];
            }
        }
    }

    public double[] Pred { get; }

    public double[] Real { get; }

    public ReadOnlyMemory<int>[] Excluded { get; }

    /// <summary>Writes pred, real and the excluded columns (-1 for none) for the Python script.</summary>
    public void Write(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "pred.f64"), Bytes(Pred));
        File.WriteAllBytes(Path.Combine(folder, "real.f64"), Bytes(Real));
        int[] targets = [.. Excluded.Select(e => e.IsEmpty ? -1 : e.Span[0])];
        File.WriteAllBytes(
            Path.Combine(folder, "target.i32"),
            System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(targets).ToArray());
    }

    private static byte[] Bytes(double[] values)
    {
        byte[] bytes = new byte[values.Length * sizeof(double)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        return bytes;
    }

    private static double[] Fill(double[] values, Func<double> next)
    {
        for (int k = 0; k < values.Length; k++)
            values[k] = next();
        return values;
    }

    /// <summary>Box and Muller's second value is thrown away: simple beats fast here.</summary>
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
