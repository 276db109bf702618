using System.Diagnostics;
using System.Globalization;
using CellEval.Benchmarks.Discrimination;
using CellEval.Numerics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Settings settings = Settings.Parse(args);
var effects = new Effects(settings.N, settings.G, settings.Data);
if (settings.Folder is not null)
    effects.Write(settings.Folder);

// A small call first: it compiles. Then what the process has is its inputs and .NET.
_ = Ranks(new Effects(100, settings.G, settings.Data), 100);
GC.Collect();
long before = Process.GetCurrentProcess().PeakWorkingSet64;
double[] ranks = [];
for (int round = 0; round < settings.Rounds; round++)
{
    TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
    long start = Stopwatch.GetTimestamp();
    ranks = Ranks(effects, settings.N);
    double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    double pairElements = (double)settings.N * settings.N * settings.G;
    Console.WriteLine(
        $"{settings.Distance} {settings.Data} n={settings.N} g={settings.G} threads={settings.Threads}: {seconds:0.000} s, "
        + $"CPU {cpu.TotalSeconds:0.000} s, {pairElements / cpu.TotalSeconds / 1e9:0.0} G terms per CPU second");
}

long beyond = Process.GetCurrentProcess().PeakWorkingSet64 - before;
Console.WriteLine($"peak memory beyond inputs {beyond / 1e6:0.0} MB; mean score {1 - (ranks.Average() / settings.N):0.0000}");
if (settings.Folder is not null)
    File.WriteAllLines(Path.Combine(settings.Folder, $"ranks-{settings.Name}.txt"), ranks.Select(r => $"{r}"));

double[] Ranks(Effects effects, int n) => DiscriminationRanks.Compute(
    effects.Pred, effects.Real, n, settings.G, effects.Excluded, settings.Distance, TieRule.Index, settings.Threads,
    settings.Options);
