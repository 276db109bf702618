namespace CellEval.Engine;

/// <summary>A side's screen with the run's label of each cell.</summary>
internal sealed class LabelledScreen
{
    public LabelledScreen(IScreen screen, Side side, ObsLabels column, ReadOnlyMemory<bool> wanted, PerturbationList perturbations)
    {
        Screen = screen;
        Side = side;
        Wanted = wanted;

        var labelOf = column.Categories.Select(name => name.Length == 0 ? -1 : perturbations.LabelOf(name)).ToArray();
        var labels = new int[screen.CellCount];
        var cellsPerLabel = new int[perturbations.LabelCount];
        for (var cell = 0; cell < labels.Length; cell++)
        {
            var code = column.Codes.Span[cell];
            var label = code < 0 || !IsWanted(wanted, cell) ? -1 : labelOf[code];
            labels[cell] = label;
            if (label >= 0)
                cellsPerLabel[label]++;
            else if (IsWanted(wanted, cell) && (code < 0 || column.Categories[code].Length == 0))
                UnlabelledCount++;
        }

        Labels = labels;
        Header = new ScreenHeader { Name = screen.Name, CellsPerLabel = cellsPerLabel, Obsm = screen.Obsm };
    }

    public IScreen Screen { get; }

    public Side Side { get; }

    /// <summary>Gets which cells are evaluated; empty means all.</summary>
    public ReadOnlyMemory<bool> Wanted { get; }

    /// <summary>Gets each cell's label; -1 where it has none.</summary>
    public ReadOnlyMemory<int> Labels { get; }

    /// <summary>Gets how many of the wanted cells have no label; they are left out.</summary>
    public int UnlabelledCount { get; }

    public ScreenHeader Header { get; }

    /// <summary>Tells of cells that are left out, where there are any.</summary>
    /// <param name="column">The column of <c>obs</c> that holds the labels.</param>
    public IReadOnlyList<string> Warnings(string column) => UnlabelledCount == 0
        ? []
        : [FormattableString.Invariant($"{Screen.Name}: {UnlabelledCount} cells have no label in obs['{column}'] and are left out.")];

    /// <summary>Names the labels of the wanted cells, each once.</summary>
    public static IEnumerable<string> NamesInUse(ObsLabels column, ReadOnlyMemory<bool> wanted)
    {
        var used = new bool[column.Categories.Count];
        for (var cell = 0; cell < column.Codes.Length; cell++)
        {
            var code = column.Codes.Span[cell];
            if (code >= 0 && IsWanted(wanted, cell))
                used[code] = true;
        }

        return column.Categories.Where((name, code) => used[code] && name.Length > 0);
    }

    private static bool IsWanted(ReadOnlyMemory<bool> wanted, int cell) => wanted.IsEmpty || wanted.Span[cell];
}
