namespace CellEval.AnnData.Tests;

/// <summary>A boolean as h5py stores it.</summary>
internal enum H5Bool : byte
{
    FALSE,
    TRUE,
}
