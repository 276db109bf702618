using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>Reads the headers and labels of a request's inputs, checks them, and numbers the labels.</summary>
internal static class ScreenPreparation
{
    /// <summary>Prepares all cells, or those of one cell type.</summary>
    public static Screens Prepare(EvaluationRequest request, IReadOnlyList<string> obsmKeys, string? cellType)
    {
        RequireWholePairs(request);
        var chosen = new ChosenPerturbations(request);
        if (request is not { Real: { } real, Pred: { } pred })
            return new Screens(PerturbationsOfTables(request, chosen), new GeneList([]), null, null);

        ScreenCheck.RequireGenes(real);
        ScreenCheck.RequireGenes(pred);
        ScreenCheck.RequireSameGenes(real, pred);
        var realColumn = ReadPerturbations(real, request);
        var predColumn = ReadPerturbations(pred, request);
        var realWanted = Wanted(real, request, cellType);
        var predWanted = Wanted(pred, request, cellType);
        chosen.RequireKnown(LabelledScreen.NamesInUse(realColumn, default).Concat(LabelledScreen.NamesInUse(predColumn, default)));
        var realNames = chosen.Of(LabelledScreen.NamesInUse(realColumn, realWanted));
        var predNames = chosen.Of(LabelledScreen.NamesInUse(predColumn, predWanted));
        var within = Within(cellType);
        ScreenCheck.RequireSameLabels(real, realNames, pred, predNames, request.Control, within);
        ScreenCheck.RequireObsm([real, pred], obsmKeys);

        var perturbations = new PerturbationList(realNames, request.Control);
        return new Screens(
            perturbations,
            new GeneList(real.Genes),
            new LabelledScreen(real, Side.Real, realColumn, realWanted, perturbations),
            new LabelledScreen(pred, Side.Pred, predColumn, predWanted, perturbations));
    }

    /// <summary>Finds the cell types, which must be the same on both sides.</summary>
    public static IReadOnlyList<string> CellTypes(EvaluationRequest request, IScreen real, IScreen pred)
    {
        string[] realTypes = [.. LabelledScreen.NamesInUse(ReadCellTypes(real, request), default)];
        string[] predTypes = [.. LabelledScreen.NamesInUse(ReadCellTypes(pred, request), default)];
        if (NameDifference.Describe(real.Name, realTypes, pred.Name, predTypes) is { } difference)
        {
            throw new InputException(
                $"The screens have different cell types in obs['{request.CellTypeColumn}']: {difference}. Both must have the same.");
        }

        if (realTypes.Length == 0)
        {
            throw new InputException(
                $"{real.Name}: no cell has a cell type in obs['{request.CellTypeColumn}'], so nothing to evaluate. "
                + "Name another column, or leave it out to evaluate all cells together.")
            {
                Settings = [nameof(EvaluationRequest.CellTypeColumn)],
            };
        }

        CellTypePrefix.RequireFileNames(realTypes);
        Array.Sort(realTypes, CodePointComparer.Instance);
        return realTypes;
    }

    /// <summary>Says of each screen how many cells are evaluated with no cell type, as they have none.</summary>
    public static IEnumerable<string> CellsWithoutCellType(EvaluationRequest request, params IReadOnlyList<IScreen> screens)
    {
        foreach (var screen in screens)
        {
            var column = ReadCellTypes(screen, request);
            var without = 0;
            foreach (var code in column.Codes.Span)
                without += code < 0 || column.Categories[code].Length == 0 ? 1 : 0;
            if (without > 0)
            {
                yield return FormattableString.Invariant(
                    $"{screen.Name}: {without} cells have no cell type in obs['{request.CellTypeColumn}'] and are left out.");
            }
        }
    }

    /// <summary>Reads the perturbation of each cell.</summary>
    public static ObsLabels ReadPerturbations(IScreen screen, EvaluationRequest request) =>
        ScreenLabels.Read(screen, request.PerturbationColumn, "perturbation", nameof(EvaluationRequest.PerturbationColumn));

    /// <summary>Says in a message which cells are meant.</summary>
    public static string Within(string? cellType) => cellType is null ? "" : $" within the cell type '{cellType}'";

    private static ObsLabels ReadCellTypes(IScreen screen, EvaluationRequest request) =>
        ScreenLabels.Read(screen, request.CellTypeColumn!, "cell type", nameof(EvaluationRequest.CellTypeColumn));

    /// <summary>Finds the cells of a cell type; empty means all.</summary>
    public static ReadOnlyMemory<bool> Wanted(IScreen screen, EvaluationRequest request, string? cellType)
    {
        if (cellType is null)
            return default;
        var column = ReadCellTypes(screen, request);
        var wanted = new bool[column.Codes.Length];
        for (var cell = 0; cell < wanted.Length; cell++)
        {
            var code = column.Codes.Span[cell];
            wanted[cell] = code >= 0 && column.Categories[code] == cellType;
        }

        return wanted;
    }

    private static void RequireWholePairs(EvaluationRequest request)
    {
        if (request is { Real: null, Pred: not null } or { Real: not null, Pred: null })
        {
            var (given, missing) = request.Real is null ? ("predicted", "real") : ("real", "predicted");
            throw new RequestException(
                $"Screens come in pairs: the {given} screen is given without the {missing} one. Give both, or two DE tables alone.")
            {
                Settings = [request.Real is null ? nameof(EvaluationRequest.Real) : nameof(EvaluationRequest.Pred)],
            };
        }

        if (request is { Real: null, RealTable: null } or { Real: null, PredTable: null })
        {
            throw new RequestException(
                "There is nothing to evaluate: give both screens, both DE tables, or both screens and a table.")
            {
                Settings =
                [
                    nameof(EvaluationRequest.Pred), nameof(EvaluationRequest.Real),
                    nameof(EvaluationRequest.PredTable), nameof(EvaluationRequest.RealTable),
                ],
            };
        }
    }

    private static PerturbationList PerturbationsOfTables(EvaluationRequest request, ChosenPerturbations chosen)
    {
        var (real, pred) = (request.RealTable!, request.PredTable!);
        chosen.RequireKnown(real.TargetNames.Concat(pred.TargetNames));
        string[] realNames = [.. chosen.Of(real.TargetNames).Where(name => name != request.Control)];
        string[] predNames = [.. chosen.Of(pred.TargetNames).Where(name => name != request.Control)];
        if (NameDifference.Describe(real.Name, realNames, pred.Name, predNames) is { } difference)
        {
            throw new InputException(
                $"The DE tables have different perturbations: {difference}. Both must have the same set of targets: "
                + "compute both tables with the same perturbations, or drop the rows of the others.");
        }

        if (realNames.Length == 0)
            throw new InputException($"{real.Name}: there is no target beside the control '{request.Control}', so nothing to evaluate.");
        return new PerturbationList(realNames, request.Control);
    }
}
