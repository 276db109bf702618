using System.Numerics;
using System.Runtime.InteropServices;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>Recognises how numbers are stored and turns them into numbers of ours.</summary>
internal static class NumberTypes
{
    /// <summary>Recognises a type.</summary>
    /// <param name="type">A dataset's type.</param>
    /// <returns>The kind of number, or <see langword="null"/> if it is none that is read here.</returns>
    public static NumberType? Recognise(IH5DataType type) => (type.Class, type.Size) switch
    {
        (H5DataTypeClass.Enumerated, 1) => NumberType.Bool,
        (H5DataTypeClass.FixedPoint, 1) => type.FixedPoint.IsSigned ? NumberType.Int8 : NumberType.UInt8,
        (H5DataTypeClass.FixedPoint, 2) => type.FixedPoint.IsSigned ? NumberType.Int16 : NumberType.UInt16,
        (H5DataTypeClass.FixedPoint, 4) => type.FixedPoint.IsSigned ? NumberType.Int32 : NumberType.UInt32,
        (H5DataTypeClass.FixedPoint, 8) => type.FixedPoint.IsSigned ? NumberType.Int64 : NumberType.UInt64,
        (H5DataTypeClass.FloatingPoint, 2) => NumberType.Float16,
        (H5DataTypeClass.FloatingPoint, 4) => NumberType.Float32,
        (H5DataTypeClass.FloatingPoint, 8) => NumberType.Float64,
        _ => null,
    };

    /// <summary>Names a type as NumPy does.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The name, such as <c>float32</c>.</returns>
    public static string Name(this NumberType type) => type.ToString().ToLowerInvariant();

    /// <summary>Says whether a type holds whole numbers; booleans do not count.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsInteger(this NumberType type) => type is >= NumberType.Int8 and <= NumberType.UInt64;

    /// <summary>Gets the size of one number.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Bytes.</returns>
    public static int Size(this NumberType type) => type switch
    {
        NumberType.Bool or NumberType.Int8 or NumberType.UInt8 => 1,
        NumberType.Int16 or NumberType.UInt16 or NumberType.Float16 => 2,
        NumberType.Int32 or NumberType.UInt32 or NumberType.Float32 => 4,
        _ => 8,
    };

    /// <summary>Converts stored numbers.</summary>
    /// <typeparam name="TTarget">The type wanted: double, or an integer wide enough for what is stored.</typeparam>
    /// <param name="type">How they are stored.</param>
    /// <param name="source">The bytes of the dataset.</param>
    /// <param name="target">Filled with as many numbers.</param>
    /// <exception cref="OverflowException">A number does not fit.</exception>
    public static void Convert<TTarget>(this NumberType type, ReadOnlySpan<byte> source, Span<TTarget> target)
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        switch (type)
        {
            case NumberType.Bool:
            case NumberType.UInt8:
                ConvertFrom<byte, TTarget>(source, target);
                break;
            case NumberType.Int8:
                ConvertFrom<sbyte, TTarget>(source, target);
                break;
            case NumberType.Int16:
                ConvertFrom<short, TTarget>(source, target);
                break;
            case NumberType.UInt16:
                ConvertFrom<ushort, TTarget>(source, target);
                break;
            case NumberType.Int32:
                ConvertFrom<int, TTarget>(source, target);
                break;
            case NumberType.UInt32:
                ConvertFrom<uint, TTarget>(source, target);
                break;
            case NumberType.Int64:
                ConvertFrom<long, TTarget>(source, target);
                break;
            case NumberType.UInt64:
                ConvertFrom<ulong, TTarget>(source, target);
                break;
            case NumberType.Float16:
                ConvertFrom<Half, TTarget>(source, target);
                break;
            case NumberType.Float32:
                ConvertFrom<float, TTarget>(source, target);
                break;
            default:
                ConvertFrom<double, TTarget>(source, target);
                break;
        }
    }

    private static void ConvertFrom<TSource, TTarget>(ReadOnlySpan<byte> source, Span<TTarget> target)
        where TSource : unmanaged, INumberBase<TSource>
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        var numbers = MemoryMarshal.Cast<byte, TSource>(source);
        if (typeof(TSource) == typeof(TTarget))
        {
            MemoryMarshal.Cast<byte, TTarget>(source).CopyTo(target);
            return;
        }

        target = target[..numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
            target[i] = TTarget.CreateChecked(numbers[i]);
    }
}
