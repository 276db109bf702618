namespace CellEval.Engine;

/// <summary>Which labels the cells of a screen have, and what a run would refuse of them.</summary>
public sealed record LabelInspection
{
    /// <summary>Gets the labels that cells have beside the control's, with their numbers of cells, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Perturbations { get; private init; } = [];

    /// <summary>Gets the number of control cells.</summary>
    public int ControlCells { get; private init; }

    /// <summary>Gets the number of cells without a label; nobody reads them.</summary>
    public int Unlabelled { get; private init; }

    /// <summary>Gets what a run would refuse.</summary>
    public IReadOnlyList<Exception> Problems { get; private init; } = [];

    /// <summary>Reads the labels with the checks of a run.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="perturbationColumn">The column of <c>obs</c> that holds the perturbation.</param>
    /// <param name="control">The label of unperturbed cells.</param>
    /// <returns>What was found.</returns>
    public static LabelInspection Read(IScreen screen, string perturbationColumn, string control)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var problems = new ProblemList();
        var column = problems.Try(() => ScreenLabels.Read(
            screen, perturbationColumn, "perturbation", nameof(EvaluationRequest.PerturbationColumn)));
        if (column is null)
            return new LabelInspection { Problems = problems.Problems };

        string[] names = [.. LabelledScreen.NamesInUse(column, default)];
        problems.Try(() => ScreenCheck.RequireControl(screen, names, control, ""));
        problems.Try(() => ScreenCheck.RequirePerturbation(screen, names, control, ""));
        var labels = new PerturbationList(names, control);
        var cells = new LabelledScreen(screen, Side.Real, column, default, labels).Header.CellsPerLabel.Span;
        var total = 0;
        foreach (var count in cells)
            total += count;
        var perturbations = new List<KeyValuePair<string, int>>();
        foreach (var name in names)
        {
            if (name != control)
                perturbations.Add(new(name, cells[labels.LabelOf(name)]));
        }

        return new LabelInspection
        {
            Perturbations = perturbations,
            ControlCells = cells[labels.ControlLabel],
            Unlabelled = screen.CellCount - total,
            Problems = problems.Problems,
        };
    }
}
