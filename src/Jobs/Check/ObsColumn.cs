namespace CellEval.Jobs;

/// <summary>A column of <c>obs</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">The number of different labels that cells have; null where the column cannot be read as labels.</param>
public sealed record ObsColumn(string Name, int? Labels);
