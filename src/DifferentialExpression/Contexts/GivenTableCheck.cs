using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>Checks DE tables that a user gives against the perturbations of the run.</summary>
internal static class GivenTableCheck
{
    /// <summary>Refuses a table of other perturbations, or with repeated rows.</summary>
    /// <exception cref="InputException">The table does not fit the run.</exception>
    public static void Require(DeRows rows, PerturbationList perturbations)
    {
        string[] targets = [.. rows.TargetNames.Where(target => target != perturbations.Control)];
        if (NameDifference.Describe(rows.Name, targets, "the run", perturbations) is { } difference)
        {
            throw new InputException(
                $"{rows.Name}: the targets of this DE table are not the perturbations of the run: {difference}. Real and predicted "
                + $"side must have the same perturbations (the control is '{perturbations.Control}'): check that the tables belong "
                + "together, and the name of the control.");
        }

        rows.RequireDistinct(perturbations);
    }

    /// <summary>Warns of what evaluation passes over.</summary>
    public static void Warn(DeRows rows, PerturbationList perturbations, Action<string> warn)
    {
        var control = Enumerable.Range(0, rows.TargetNames.Count)
            .FirstOrDefault(target => rows.TargetNames[target] == perturbations.Control, -1);
        var (controls, missing, infinite) = (0, 0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.Targets[i] == control)
                controls++;
            else if (float.IsNaN(rows.Log2FoldChange[i]))
                missing++;
            else if (float.IsInfinity(rows.Log2FoldChange[i]))
                infinite++;
        }

        var others = rows.Count - controls;
        if (controls > 0)
            warn($"{rows.Name}: the rows whose target is the control '{perturbations.Control}' are left out ({controls}).");
        if (missing > 0)
            warn($"{rows.Name}: {missing} of {others} log2 fold changes are missing (empty or NaN). They rank last.");
        if (infinite > 0)
            warn($"{rows.Name}: {infinite} of {others} log2 fold changes are infinite. They are kept and rank as infinite.");
    }
}
