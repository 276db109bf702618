using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>Narrows a run to the perturbations that its request lists; the control is always kept.</summary>
internal sealed class ChosenPerturbations
{
    private readonly HashSet<string>? _names;
    private readonly string _control;

    public ChosenPerturbations(EvaluationRequest request)
    {
        _names = request.Perturbations?.ToHashSet(StringComparer.Ordinal);
        _control = request.Control;
        if (_names is not null && !_names.Any(name => name != _control))
        {
            throw new RequestException(
                $"The list of perturbations names none beside the control '{_control}', so there is nothing to evaluate. Name some, or "
                + "leave the list out to evaluate all.")
            {
                Settings = [nameof(EvaluationRequest.Perturbations)],
            };
        }
    }

    /// <summary>Refuses listed names that no input has.</summary>
    public void RequireKnown(IEnumerable<string> existing)
    {
        if (_names is null)
            return;
        string[] known = [.. existing.Distinct(StringComparer.Ordinal).Order(CodePointComparer.Instance)];
        string[] unknown = [.. _names.Except(known, StringComparer.Ordinal).Where(name => name != _control).Order(CodePointComparer.Instance)];
        if (unknown.Length == 0)
            return;
        string[] meant = [.. unknown.Take(10).Select(name => NearMiss.Of(name, known)).OfType<string>().Distinct(StringComparer.Ordinal)];
        throw new InputException(
            $"{unknown.Length} of the {_names.Count} listed perturbations {(unknown.Length == 1 ? "is" : "are")} in none of the inputs: "
            + $"{NameSample.Of(unknown)}.{(meant.Length == 0 ? "" : $" Did you mean {NameSample.Of(meant)}?")} "
            + $"There is: {NameSample.Of(known)}. Correct the list.")
        {
            Settings = [nameof(EvaluationRequest.Perturbations)],
        };
    }

    /// <summary>Leaves out what is not listed.</summary>
    public string[] Of(IEnumerable<string> names) => [.. names.Where(IsChosen)];

    /// <summary>Leaves out the rows of what is not listed.</summary>
    public DeRows? Of(DeRows? table)
    {
        if (table is null || table.TargetNames.All(IsChosen))
            return table;
        var chosen = table.TargetNames.Select(IsChosen).ToArray();
        var rows = new DeRows(table.Name);
        for (var row = 0; row < table.Count; row++)
        {
            if (!chosen[table.Targets[row]])
                continue;
            rows.Add(
                table.TargetNames[table.Targets[row]],
                table.FeatureNames[table.Features[row]],
                table.Log2FoldChange[row],
                table.PValue[row],
                table.Fdr[row],
                table.AbsLog2FoldChange[row]);
        }

        return rows;
    }

    private bool IsChosen(string name) => _names is null || name == _control || _names.Contains(name);
}
