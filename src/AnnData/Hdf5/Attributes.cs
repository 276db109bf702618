using PureHDF;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>Reads attributes, which say how an element is encoded. Those of another type count as absent.</summary>
internal static class Attributes
{
    /// <summary>Reads a string.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the owner.</param>
    /// <param name="owner">The group or dataset.</param>
    /// <param name="name">The attribute.</param>
    /// <returns>The string, or <see langword="null"/>.</returns>
    public static string? Text(H5adFile file, string path, IH5Object owner, string name) =>
        Read(file, path, owner, name, attribute => IsText(attribute) ? attribute.Read<string>() : null);

    /// <summary>Reads an array of strings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the owner.</param>
    /// <param name="owner">The group or dataset.</param>
    /// <param name="name">The attribute.</param>
    /// <returns>The strings, or <see langword="null"/>.</returns>
    public static string[]? Texts(H5adFile file, string path, IH5Object owner, string name) =>
        Read(file, path, owner, name, attribute => attribute.Space.Dimensions switch
        {
            // Of an empty list NumPy makes an array of numbers.
            [0] => [],
            [_] when IsText(attribute) => attribute.Read<string[]>(),
            _ => null,
        });

    /// <summary>Reads an array of whole numbers.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the owner.</param>
    /// <param name="owner">The group or dataset.</param>
    /// <param name="name">The attribute.</param>
    /// <returns>The numbers, or <see langword="null"/>.</returns>
    public static long[]? Integers(H5adFile file, string path, IH5Object owner, string name) =>
        Read(file, path, owner, name, attribute => NumberTypes.Recognise(attribute.Type) switch
        {
            NumberType.Int32 => [.. attribute.Read<int[]>().Select(number => (long)number)],
            NumberType.UInt32 => [.. attribute.Read<uint[]>().Select(number => (long)number)],
            NumberType.Int64 => attribute.Read<long[]>(),
            NumberType.UInt64 => [.. attribute.Read<ulong[]>().Select(number => checked((long)number))],
            _ => null,
        });

    /// <summary>Reads a reference to another object of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the owner.</param>
    /// <param name="owner">The group or dataset.</param>
    /// <param name="name">The attribute.</param>
    /// <returns>The reference, or <see langword="null"/>.</returns>
    public static NativeObjectReference1? Reference(H5adFile file, string path, IH5Object owner, string name) =>
        Read<NativeObjectReference1?>(file, path, owner, name, attribute =>
            attribute.Type.Class == H5DataTypeClass.Reference ? attribute.Read<NativeObjectReference1>() : null);

    private static T? Read<T>(H5adFile file, string path, IH5Object owner, string name, Func<IH5Attribute, T?> read) =>
        file.Guard($"the attribute {name} of {path}",
            () => owner.AttributeExists(name) ? read(owner.Attribute(name)) : default);

    private static bool IsText(IH5Attribute attribute) =>
        attribute.Type.Class is H5DataTypeClass.String or H5DataTypeClass.VariableLength;
}
