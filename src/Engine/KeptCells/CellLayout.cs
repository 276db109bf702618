namespace CellEval.Engine;

/// <summary>How a <see cref="CellRecord"/> stores one cell.</summary>
/// <param name="Flags">How genes and values are stored.</param>
/// <param name="Bytes">The length of the record, a multiple of 8.</param>
internal readonly record struct CellLayout(int Flags, int Bytes);
