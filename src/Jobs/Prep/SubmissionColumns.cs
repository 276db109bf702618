using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>The columns of <c>obs</c> that a submission has: the perturbation and, when asked for, the cell type.</summary>
internal static class SubmissionColumns
{
    /// <summary>Reads the columns under the names that they get.</summary>
    /// <exception cref="InputException">A column is missing, or no cell is of the control.</exception>
    /// <exception cref="RequestException">A name cannot be one, or both columns would have it.</exception>
    public static IEnumerable<KeyValuePair<string, ObsLabels>> Read(PrepRequest request)
    {
        var perturbations = ScreenLabels.Read(
            request.Screen, request.PerturbationColumn, "perturbation", nameof(PrepRequest.PerturbationColumn));
        RequireControl(request, perturbations);
        RequireName(request.OutputPerturbationColumn, nameof(PrepRequest.OutputPerturbationColumn));
        yield return new(request.OutputPerturbationColumn, Sorted(perturbations));
        if (request.CellTypeColumn is not { } cellTypes)
            yield break;
        RequireName(request.OutputCellTypeColumn, nameof(PrepRequest.OutputCellTypeColumn));
        if (request.OutputCellTypeColumn == request.OutputPerturbationColumn)
        {
            throw new RequestException(
                $"The perturbation and the cell type would both be called '{request.OutputCellTypeColumn}' in the archive. Give them different names.")
            {
                Settings = [nameof(PrepRequest.OutputPerturbationColumn), nameof(PrepRequest.OutputCellTypeColumn)],
            };
        }

        yield return new(
            request.OutputCellTypeColumn,
            Sorted(ScreenLabels.Read(request.Screen, cellTypes, "cell type", nameof(PrepRequest.CellTypeColumn))));
    }

    private static void RequireName(string name, string setting)
    {
        if (name is "" or "." or ".." or "_index" || name.Contains('/', StringComparison.Ordinal))
            throw new RequestException($"A column of an .h5ad file cannot be called '{name}'. Choose another name.") { Settings = [setting] };
    }

    private static void RequireControl(PrepRequest request, ObsLabels labels)
    {
        var used = labels.Codes.ToArray().Where(code => code >= 0).ToHashSet();
        string[] found = [.. labels.Categories.Where((_, code) => used.Contains(code)).Order(CodePointComparer.Instance)];
        if (found.Contains(request.NegativeControl, StringComparer.Ordinal))
            return;
        throw new InputException(
            $"{request.Screen.Name}: no cell has the control label '{request.NegativeControl}'. Labels found: "
            + $"{(found.Length == 0 ? "none" : NameSample.Of(found))}. Name the right label, or add control cells.")
        {
            Settings = [nameof(PrepRequest.NegativeControl)],
        };
    }

    // Categories keep their order; of plain strings pandas makes sorted ones.
    private static ObsLabels Sorted(ObsLabels labels)
    {
        if (labels.IsCategorical)
            return labels;
        var order = Enumerable.Range(0, labels.Categories.Count).OrderBy(code => labels.Categories[code], CodePointComparer.Instance).ToArray();
        var codeOf = new int[order.Length];
        for (var code = 0; code < order.Length; code++)
            codeOf[order[code]] = code;
        return new ObsLabels(
            [.. order.Select(code => labels.Categories[code])],
            Array.ConvertAll(labels.Codes.ToArray(), code => code < 0 ? -1 : codeOf[code]),
            isCategorical: true);
    }
}
