using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CellEval;
using CellEval.Metrics.De;

// Seconds for both rankings, and for the ten variants once the rankings are there, on the tables that reference.py wrote to
// a folder; the scores must be those that it wrote: `dotnet run -c Release --project benchmarks/Overlap -- FOLDER`.
const int Perturbations = 8000;
const int Genes = 2000;
const int Rounds = 25;

var folder = args[0];
var perturbations = new PerturbationList(Enumerable.Range(0, Perturbations).Select(p => $"p{p:D4}"), "control");
var genes = new NameIndex();
var (real, pred) = (Table("real"), Table("pred"));
var expected = Read<double>("scores");

var (ranking, variants) = (double.PositiveInfinity, double.PositiveInfinity);
for (var round = 0; round < Rounds; round++)
{
    var de = new DeContext(real, pred);
    var watch = Stopwatch.StartNew();
    de.Get(new RankedGenes(Side.Real, DeSortBy.AbsLog2FoldChange, 0.05f));
    de.Get(new RankedGenes(Side.Pred, DeSortBy.AbsLog2FoldChange, 0.05f));
    ranking = Math.Min(ranking, watch.Elapsed.TotalSeconds);

    watch.Restart();
    int?[] depths = [null, 50, 100, 200, 500];
    MetricScores[] scores = [.. depths.Select(k => Overlap.Score(de, k)), .. depths.Select(k => Precision.Score(de, k))];
    variants = Math.Min(variants, watch.Elapsed.TotalSeconds);
    for (var v = 0; v < scores.Length; v++)
    {
        if (!scores[v].Values.SequenceEqual(expected.AsSpan(v * Perturbations, Perturbations)))
            throw new InvalidOperationException($"Variant {v} differs from the reference.");
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ranking} {variants}"));

DeTable Table(string side)
{
    var (change, fdr) = (Read<float>($"{side}_change"), Read<float>($"{side}_fdr"));
    var rows = new DeRows(side);
    string[] geneNames = [.. Enumerable.Range(0, Genes).Select(gene => $"g{gene:D4}")];
    for (var row = 0; row < change.Length; row++)
        rows.Add(perturbations[row / Genes], geneNames[row % Genes], change[row], fdr[row], fdr[row]);
    return DeTable.Create(rows, perturbations, genes);
}

T[] Read<T>(string name)
    where T : unmanaged =>
    MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();
