namespace CellEval.Tabular;

/// <summary>What the fields of a column hold. Text formats do without it.</summary>
public enum TableColumnKind
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>A double, or nothing.</summary>
    Number,

    /// <summary>A whole number of 64 bits.</summary>
    Count,
}
