namespace CellEval.Tabular;

/// <summary>A column of a table that is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its fields hold.</param>
public readonly record struct TableColumn(string Name, TableColumnKind Kind);
