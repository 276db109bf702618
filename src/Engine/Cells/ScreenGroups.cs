namespace CellEval.Engine;

/// <summary>Which cells of a screen are of which perturbation: for jobs on a single screen.</summary>
public sealed class ScreenGroups
{
    private readonly LabelledScreen _labelled;

    private ScreenGroups(LabelledScreen labelled, PerturbationList perturbations, string column) =>
        (_labelled, Perturbations, Warnings) = (labelled, perturbations, labelled.Warnings(column));

    /// <summary>Gets the perturbations of the cells, and the control.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the number of each cell's label in <see cref="Perturbations"/>; -1 where the cell has no label.</summary>
    public ReadOnlyMemory<int> Labels => _labelled.Labels;

    /// <summary>Gets the number of cells of each label, the control last.</summary>
    public ReadOnlyMemory<int> CellsPerLabel => _labelled.Header.CellsPerLabel;

    /// <summary>Gets what users should know of the screen: cells that have no label.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Reads the labels of a screen with the checks of a run.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="perturbationColumn">The column of <c>obs</c> that holds the perturbation.</param>
    /// <param name="control">The label of unperturbed cells.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="InputException">There is no such column, no control, or no perturbation.</exception>
    public static ScreenGroups Read(IScreen screen, string perturbationColumn, string control)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var column = ScreenLabels.Read(screen, perturbationColumn, "perturbation", nameof(EvaluationRequest.PerturbationColumn));
        string[] names = [.. LabelledScreen.NamesInUse(column, default)];
        ScreenCheck.RequireControl(screen, names, control, "");
        ScreenCheck.RequirePerturbation(screen, names, control, "");
        var perturbations = new PerturbationList(names, control);
        return new ScreenGroups(new LabelledScreen(screen, Side.Real, column, default, perturbations), perturbations, perturbationColumn);
    }
}
