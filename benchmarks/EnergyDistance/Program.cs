using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CellEval.Numerics;

// Seconds of the energy distances of 200 groups of 60 cells to 2,000 controls over 5,000 genes, 37 % filled, for one thread and
// for two. Writes the cells as dense floats, controls last, and the distances, to a folder for reference.py:
// `dotnet run -c Release --project benchmarks/EnergyDistance -- FOLDER`.
const int Groups = 200;
const int CellsPerGroup = 60;
const int Controls = 2000;
const int Genes = 5000;
const double Filled = 0.37;
const int Rounds = 3;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var random = new Random(1);
Directory.CreateDirectory(args[0]);
SparseRows[] groups;
SparseRows control;
using (var cells = File.Create(Path.Combine(args[0], "cells")))
{
    groups = [.. Enumerable.Range(0, Groups).Select(_ => Cells(CellsPerGroup, cells))];
    control = Cells(Controls, cells);
}

foreach (var threads in (int[])[1, 2])
{
    var seconds = double.PositiveInfinity;
    for (var round = 0; round < Rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        var distances = EnergyDistance.ToControl(control, groups, threads);
        seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
        File.WriteAllBytes(Path.Combine(args[0], "distances"), MemoryMarshal.AsBytes(distances.AsSpan()).ToArray());
    }

    Console.WriteLine($"{threads} {seconds}");
}

SparseRows Cells(int count, Stream written)
{
    var dense = new float[count * Genes];
    foreach (ref var value in dense.AsSpan())
        value = random.NextDouble() < Filled ? (float)(random.NextDouble() * 3) : 0;
    written.Write(MemoryMarshal.AsBytes(dense.AsSpan()));
    return SparseRows.FromDense(Array.ConvertAll(dense, value => (double)value), Genes);
}
