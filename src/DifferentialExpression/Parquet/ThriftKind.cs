namespace CellEval.Parquet;

/// <summary>The kinds of values of Thrift's compact protocol, as it numbers them; sets and maps are left out.</summary>
internal enum ThriftKind : byte
{
    Stop = 0,
    True = 1,
    False = 2,
    Byte = 3,
    Int16 = 4,
    Int32 = 5,
    Int64 = 6,
    Double = 7,
    Binary = 8,
    List = 9,
    Struct = 12,
}
