using static CellEval.Parquet.ThriftType;

namespace CellEval.Parquet;

/// <summary>
/// The structs of a Parquet file's footer, as parquet.thrift defines them
/// (https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift). Those of encrypted files are missing: such files
/// are not read.
/// </summary>
internal static class FooterTypes
{
    private static readonly ThriftType Nothing = Struct();

    private static readonly ThriftType TimeUnit = Struct((1, Nothing), (2, Nothing), (3, Nothing));

    private static readonly ThriftType Time = Struct((1, Bool), (2, TimeUnit));

    private static readonly ThriftType LogicalType = Struct(
        (1, Nothing),
        (2, Nothing),
        (3, Nothing),
        (4, Nothing),
        (5, Struct((1, Int), (2, Int))),
        (6, Nothing),
        (7, Time),
        (8, Time),
        (10, Struct((1, ThriftType.Byte), (2, Bool))),
        (11, Nothing),
        (12, Nothing),
        (13, Nothing),
        (14, Nothing),
        (15, Nothing),
        (16, Struct((1, ThriftType.Byte))),
        (17, Struct((1, Binary))),
        (18, Struct((1, Binary), (2, Int))));

    private static readonly ThriftType SchemaElement = Struct(
        (1, Int), (2, Int), (3, Int), (4, Binary), (5, Int), (6, Int), (7, Int), (8, Int), (9, Int), (10, LogicalType));

    private static readonly ThriftType Statistics = Struct(
        (1, Binary), (2, Binary), (3, Int), (4, Int), (5, Binary), (6, Binary), (7, Bool), (8, Bool));

    private static readonly ThriftType BoundingBox = Struct([.. Enumerable.Range(1, 8).Select(number => ((short)number, ThriftType.Double))]);

    private static readonly ThriftType KeyValue = Struct((1, Binary), (2, Binary));

    private static readonly ThriftType ColumnMetadata = Struct(
        (1, Int),
        (2, List(Int)),
        (3, List(Binary)),
        (4, Int),
        (5, Int),
        (6, Int),
        (7, Int),
        (8, List(KeyValue)),
        (9, Int),
        (10, Int),
        (11, Int),
        (12, Statistics),
        (13, List(Struct((1, Int), (2, Int), (3, Int)))),
        (14, Int),
        (15, Int),
        (16, Struct((1, Int), (2, List(Int)), (3, List(Int)))),
        (17, Struct((1, BoundingBox), (2, List(Int)))));

    private static readonly ThriftType ColumnChunk = Struct(
        (1, Binary), (2, Int), (3, ColumnMetadata), (4, Int), (5, Int), (6, Int), (7, Int));

    private static readonly ThriftType RowGroup = Struct(
        (1, List(ColumnChunk)),
        (2, Int),
        (3, Int),
        (4, List(Struct((1, Int), (2, Bool), (3, Bool)))),
        (5, Int),
        (6, Int),
        (7, Int));

    /// <summary>Gets the struct that the footer is.</summary>
    public static ThriftType FileMetadata { get; } = Struct(
        (1, Int),
        (2, List(SchemaElement)),
        (3, Int),
        (4, List(RowGroup)),
        (5, List(KeyValue)),
        (6, Binary),
        (7, List(Struct((1, Nothing), (2, Nothing)))));
}
