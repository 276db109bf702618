namespace CellEval.AnnData;

/// <summary>How numbers are stored in a dataset. The names are NumPy's.</summary>
internal enum NumberType
{
    /// <summary>One byte, FALSE or TRUE.</summary>
    Bool,

    /// <summary>Signed, one byte.</summary>
    Int8,

    /// <summary>Signed, two bytes.</summary>
    Int16,

    /// <summary>Signed, four bytes.</summary>
    Int32,

    /// <summary>Signed, eight bytes.</summary>
    Int64,

    /// <summary>Unsigned, one byte.</summary>
    UInt8,

    /// <summary>Unsigned, two bytes.</summary>
    UInt16,

    /// <summary>Unsigned, four bytes.</summary>
    UInt32,

    /// <summary>Unsigned, eight bytes.</summary>
    UInt64,

    /// <summary>Half precision.</summary>
    Float16,

    /// <summary>Single precision.</summary>
    Float32,

    /// <summary>Double precision.</summary>
    Float64,
}
