using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CellEval.Benchmarks.MannWhitney;

// Seconds of all tests of a sparse screen, with p-values and Benjamini-Hochberg, for one thread and for two: first from columns
// that lie ready, then as `de` does them, from rows of cells and with means. Writes some columns and their p-values to a folder
// for reference.py: `dotnet run -c Release --project benchmarks/MannWhitney -- FOLDER`.
const int Rounds = 3;
const int WrittenGenes = 20;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var screen = new SparseScreen();
Directory.CreateDirectory(args[0]);
Write("values", screen.DenseColumns(WrittenGenes));
Write("groups", screen.Groups);

foreach (var threads in (int[])[1, 2])
{
    var (columns, whole) = (double.PositiveInfinity, double.PositiveInfinity);
    for (var round = 0; round < Rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        var pValues = screen.TestColumns(threads);
        columns = Math.Min(columns, watch.Elapsed.TotalSeconds);
        Write<double>("p_values", [.. pValues.SelectMany(group => group[..WrittenGenes])]);

        watch.Restart();
        screen.TestCells(threads);
        whole = Math.Min(whole, watch.Elapsed.TotalSeconds);
    }

    Console.WriteLine($"{threads} {screen.StoredValues} {columns} {whole}");
}

void Write<T>(string name, ReadOnlySpan<T> numbers)
    where T : unmanaged =>
    File.WriteAllBytes(Path.Combine(args[0], name), MemoryMarshal.AsBytes(numbers));
