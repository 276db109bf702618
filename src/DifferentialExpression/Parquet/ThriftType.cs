namespace CellEval.Parquet;

/// <summary>What a field of a Parquet file's footer holds, in Thrift's compact protocol.</summary>
/// <param name="Kind">Which of the protocol's kinds.</param>
/// <param name="Element">What a list's elements are.</param>
/// <param name="Fields">A struct's fields, by number.</param>
internal sealed record ThriftType(ThriftKind Kind, ThriftType? Element = null, IReadOnlyDictionary<short, ThriftType>? Fields = null)
{
    public static ThriftType Bool { get; } = new(ThriftKind.True);

    public static ThriftType Byte { get; } = new(ThriftKind.Byte);

    /// <summary>Gets the type of whole numbers of any size: each byte says whether another one follows.</summary>
    public static ThriftType Int { get; } = new(ThriftKind.Int64);

    public static ThriftType Double { get; } = new(ThriftKind.Double);

    public static ThriftType Binary { get; } = new(ThriftKind.Binary);

    public static ThriftType List(ThriftType element) => new(ThriftKind.List, element);

    public static ThriftType Struct(params (short Number, ThriftType Type)[] fields) =>
        new(ThriftKind.Struct, Fields: fields.ToDictionary(field => field.Number, field => field.Type));

    /// <summary>Tells whether a field or element that is stored as some kind is of this type.</summary>
    public bool IsStoredAs(ThriftKind kind) => Kind switch
    {
        ThriftKind.True => kind is ThriftKind.True or ThriftKind.False,
        ThriftKind.Int64 => kind is ThriftKind.Int16 or ThriftKind.Int32 or ThriftKind.Int64,
        _ => kind == Kind,
    };
}
