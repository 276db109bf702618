namespace CellEval.AnnData;

/// <summary>A boolean as h5py stores it: an enumeration of one byte. The names are part of the file.</summary>
internal enum HdfBoolean : byte
{
    /// <summary>False.</summary>
    FALSE,

    /// <summary>True.</summary>
    TRUE,
}
