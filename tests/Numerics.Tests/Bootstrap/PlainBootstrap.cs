using MathNet.Numerics.Distributions;

namespace CellEval.Numerics.Tests;

/// <summary>The BCa interval of a mean written down from the book, with whole jackknife means and another library's normal distribution.</summary>
internal static class PlainBootstrap
{
    public static (double Low, double High) Interval(double[] values, ulong seed, int resamples, double level)
    {
        double mean = values.Average();
        double[] means = [.. Enumerable.Range(0, resamples).Select(r => Resample(values, seed, r).Average()).Order()];
        double closeness = 1e-12 * values.Max(Math.Abs);
        double below = means.Count(m => m < mean - closeness);
        double equal = means.Count(m => Math.Abs(m - mean) <= closeness);
        double z0 = Normal.InvCDF(0, 1, Math.Clamp(below + (equal / 2), 0.5, resamples - 0.5) / resamples);

        double[] jackknife = [.. values.Select((_, left) => values.Where((_, i) => i != left).Average())];
        double centre = jackknife.Average();
        double a = jackknife.Sum(m => Math.Pow(centre - m, 3)) / (6 * Math.Pow(jackknife.Sum(m => Math.Pow(centre - m, 2)), 1.5));

        double z = Normal.InvCDF(0, 1, (1 + level) / 2);
        return (Quantile(means, Share(-z)), Quantile(means, Share(z)));

        double Share(double zAlpha) => Normal.CDF(0, 1, z0 + ((z0 + zAlpha) / (1 - (a * (z0 + zAlpha)))));
    }

    // SplitMix64 as published, without its later variants.
    private static IEnumerable<double> Resample(double[] values, ulong seed, int resample)
    {
        ulong state = Mix(Mix(seed + 0x9E3779B97F4A7C15) + (ulong)resample);
        foreach (double _ in values)
        {
            state += 0x9E3779B97F4A7C15;
            yield return values[(int)(Mix(state) * (UInt128)values.Length >> 64)];
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static double Quantile(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int next = Math.Min((int)place + 1, sorted.Length - 1);
        return sorted[(int)place] + ((place - (int)place) * (sorted[next] - sorted[(int)place]));
    }
}
