using System.Globalization;
using CellEval.Numerics;

namespace CellEval.Benchmarks.Discrimination;

/// <summary>What to measure, from arguments such as <c>n=10000 g=2000 distance=l1 threads=2 data=effects</c>.</summary>
internal sealed record Settings(
    int N, int G, string Name, DistanceKernel Distance, int Threads, DataKind Data, int Rounds, RankKernelOptions Options, string? Folder)
{
    public static Settings Parse(string[] args)
    {
        var values = args.Select(a => a.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        string distance = values.GetValueOrDefault("distance", "l1");
        return new(
            Int("n", 1000),
            Int("g", 2000),
            distance,
            distance == "l1" ? DistanceKernel.Manhattan : distance == "l2" ? DistanceKernel.Euclidean : DistanceKernel.Cosine,
            Int("threads", 2),
            Enum.Parse<DataKind>(values.GetValueOrDefault("data", "effects"), ignoreCase: true),
            Int("rounds", 3),
            new RankKernelOptions
            {
                Exact = values.ContainsKey("exact"),
                Quantised = values.TryGetValue("bytes", out string? bytes) ? bytes == "on" : null,
                VectorBits = values.ContainsKey("bits") ? Int("bits", 0) : null,
                CacheBytes = values.ContainsKey("cache") ? Int("cache", 0) : null,
            },
            values.GetValueOrDefault("folder"));

        int Int(string name, int standard) =>
            values.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
    }
}
