using CellEval.AnnData;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Which cells a baseline's screen has: the perturbed ones in label order, then the control's in file order.</summary>
internal sealed class BaselinePlan
{
    private readonly BaselineRequest _request;
    private readonly int[] _controls;

    /// <exception cref="InputException">No perturbation has a cell, or there are too many.</exception>
    public BaselinePlan(BaselineRequest request, ScreenGroups groups)
    {
        _request = request;
        var counts = request.CellsPerPerturbation
            ?? groups.Perturbations.Select((name, label) => (name, label)).ToDictionary(
                entry => entry.name, entry => groups.CellsPerLabel.Span[entry.label]);
        Perturbations = new PerturbationList(counts.Where(entry => entry.Value > 0).Select(entry => entry.Key), request.Control);
        if (Perturbations.Count == 0)
        {
            throw new InputException($"No perturbation beside the control '{request.Control}' has a cell, so there is nothing to predict.")
            {
                Settings = [nameof(BaselineRequest.CellsPerPerturbation)],
            };
        }

        CellCounts = [.. Perturbations.Select(name => counts[name])];
        var control = groups.Perturbations.ControlLabel;
        _controls = [.. Enumerable.Range(0, groups.Labels.Length).Where(cell => groups.Labels.Span[cell] == control)];
        var cells = CellCounts.Sum(count => (long)count) + _controls.Length;
        if (cells > int.MaxValue / 2)
            throw new InputException($"The baseline would have {cells} cells, more than a screen can have. Ask for fewer.");
        PerturbedCells = (int)cells - _controls.Length;
    }

    /// <summary>Gets the perturbations that have cells.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the number of cells of each perturbation.</summary>
    public IReadOnlyList<int> CellCounts { get; }

    /// <summary>Gets the number of all of them.</summary>
    public int PerturbedCells { get; }

    /// <summary>Gets the number of control cells.</summary>
    public int ControlCells => _controls.Length;

    /// <summary>Gets which cells of the real screen are taken over: one entry for each.</summary>
    public ReadOnlyMemory<bool> Wanted()
    {
        var wanted = new bool[_request.Screen.CellCount];
        foreach (var cell in _controls)
            wanted[cell] = true;
        return wanted;
    }

    /// <summary>Describes the file: as in cell-eval predicted cells are called p.0, p.1 …, others as in the real screen.</summary>
    public AnnDataOutline Outline()
    {
        var codes = new int[PerturbedCells + ControlCells];
        var next = 0;
        for (var label = 0; label < CellCounts.Count; label++)
        {
            codes.AsSpan(next, CellCounts[label]).Fill(label);
            next += CellCounts[label];
        }

        codes.AsSpan(next).Fill(Perturbations.ControlLabel);
        return new AnnDataOutline
        {
            Genes = _request.Screen.Genes,
            CellCount = codes.Length,
            CellNames = [.. Enumerable.Range(0, PerturbedCells).Select(cell => $"p.{cell}"), .. _controls.Select(_request.Screen.CellName)],
            Obs = [new(_request.PerturbationColumn, new ObsLabels([.. Perturbations, Perturbations.Control], codes))],
        };
    }
}
