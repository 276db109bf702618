using System.Numerics;
using Parquet.Schema;

namespace CellEval.Parquet;

/// <summary>Reads columns of any type of number as doubles.</summary>
internal static class NumberColumn
{
    /// <summary>Reads a column of a group.</summary>
    public delegate double?[] Reader(ParquetGroup group, DataField column, CancellationToken cancellationToken);

    /// <summary>Finds how a type is read.</summary>
    /// <returns>The reader, or null where the type is not one of numbers.</returns>
    public static Reader? Of(Type type) =>
        type == typeof(double) ? Read<double>
        : type == typeof(float) ? Read<float>
        : type == typeof(long) ? Read<long>
        : type == typeof(int) ? Read<int>
        : type == typeof(short) ? Read<short>
        : type == typeof(sbyte) ? Read<sbyte>
        : type == typeof(ulong) ? Read<ulong>
        : type == typeof(uint) ? Read<uint>
        : type == typeof(ushort) ? Read<ushort>
        : type == typeof(byte) ? Read<byte>
        : type == typeof(decimal) ? Read<decimal>
        : null;

    /// <summary>Tells whether all numbers of a type are whole.</summary>
    public static bool IsWhole(Type type) =>
        Of(type) is not null && type != typeof(double) && type != typeof(float) && type != typeof(decimal);

    private static double?[] Read<T>(ParquetGroup group, DataField column, CancellationToken cancellationToken)
        where T : struct, INumber<T> =>
        group.Read<T, double?>(column, value => double.CreateChecked(value), null, cancellationToken);
}
