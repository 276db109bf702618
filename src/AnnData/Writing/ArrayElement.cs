using System.Runtime.CompilerServices;
using PureHDF;
using PureHDF.Filters;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>Makes datasets of numbers: in one piece, or in compressed chunks.</summary>
internal static class ArrayElement
{
    // Up to a megabyte: few enough chunks to be quick, small enough to be read piece by piece.
    private const int ChunkLength = 1 << 17;

    /// <summary>Makes a dataset of one dimension.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="numbers">The numbers.</param>
    /// <param name="gzip">Whether to compress them.</param>
    /// <returns>The dataset.</returns>
    public static H5Dataset Make<T>(T[] numbers, bool gzip)
        where T : unmanaged =>
        Make(numbers, [(ulong)numbers.Length], [(uint)Math.Min(numbers.Length, ChunkLength)], gzip);

    /// <summary>Makes a dataset of two dimensions, an element of its own.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="numbers">The numbers, row by row.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="gzip">Whether to compress them.</param>
    /// <returns>The dataset.</returns>
    public static H5Dataset MakeMatrix<T>(T[] numbers, int width, bool gzip)
        where T : unmanaged
    {
        var rows = numbers.Length / width;
        var chunkRows = Math.Clamp(ChunkLength / width, 1, Math.Max(rows, 1));
        return Make(numbers, [(ulong)rows, (ulong)width], [(uint)chunkRows, (uint)width], gzip).As("array", "0.2.0");
    }

    private static H5Dataset Make<T>(T[] numbers, ulong[] shape, uint[] chunk, bool gzip)
        where T : unmanaged
    {
        // PureHDF writes what is in one piece as one span of bytes, which has an end.
        var inOnePiece = (long)numbers.Length * Unsafe.SizeOf<T>() <= Array.MaxLength;
        if (numbers.Length == 0 || (!gzip && inOnePiece))
            return new H5Dataset(numbers, fileDims: shape);

        var creation = gzip ? new H5DatasetCreation(Filters: [DeflateFilter.Id]) : default;
        return new H5Dataset(numbers, chunk, fileDims: shape, datasetCreation: creation);
    }
}
