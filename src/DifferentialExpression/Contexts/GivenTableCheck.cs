namespace CellEval.DifferentialExpression;

/// <summary>Checks DE tables that a user gives against the perturbations of the run.</summary>
internal static class GivenTableCheck
{
    /// <summary>Refuses a table of other perturbations, and warns of what evaluation passes over.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="perturbations">The run's perturbations.</param>
    /// <param name="warn">Takes warnings.</param>
    /// <exception cref="InputException">The table's perturbations are not those of the run.</exception>
    public static void Check(DeRows rows, PerturbationList perturbations, Action<string> warn)
    {
        RefuseOtherPerturbations(rows, perturbations);
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

    private static void RefuseOtherPerturbations(DeRows rows, PerturbationList perturbations)
    {
        string[] missing = [.. perturbations.Except(rows.TargetNames, StringComparer.Ordinal)];
        string[] unknown = [.. rows.TargetNames.Where(target => perturbations.LabelOf(target) < 0)];
        if (missing.Length == 0 && unknown.Length == 0)
            return;

        var found = new List<string>();
        if (missing.Length > 0)
            found.Add($"it has no rows of {NameSample.Of(missing)}");
        if (unknown.Length > 0)
            found.Add($"the run does not have its {NameSample.Of(unknown)}");
        throw new InputException(
            $"{rows.Name}: the targets of this DE table are not the perturbations of the run: "
            + $"{string.Join("; ", found)}. Real and "
            + $"predicted side must have the same perturbations (the control is '{perturbations.Control}'): check that "
            + "the tables "
            + "belong together, and the name of the control.");
    }
}
