namespace CellEval.DifferentialExpression;

/// <summary>What users may not expect of the DE tables that they give: said by a run, and by whoever looks at its inputs before.</summary>
public static class GivenTables
{
    /// <summary>Looks at the tables of a run, each by itself and both together.</summary>
    /// <param name="header">The run, whose tables have passed its checks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A sentence for each finding; none where no table is given.</returns>
    public static IReadOnlyList<string> Warnings(EvaluationHeader header, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(header);
        var warnings = new List<string>();
        var namesDiffer = Warn(header, warnings.Add);
        if (!namesDiffer && header is { RealTable: { } real, PredTable: { } pred })
        {
            var geneNames = new NameIndex();
            var context = new DeContext(
                DeTable.Create(real, header.Perturbations, geneNames, cancellationToken),
                DeTable.Create(pred, header.Perturbations, geneNames, cancellationToken),
                cancellationToken: cancellationToken);
            OneSidedRowsCheck.Warn(real.Name, pred.Name, context, warnings.Add);
        }

        return warnings;
    }

    /// <summary>Looks at one table.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="control">The label of unperturbed cells, whose rows are left out.</param>
    /// <returns>A sentence for each finding.</returns>
    public static IReadOnlyList<string> Warnings(DeRows rows, string control)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(control);
        var controlTarget = Enumerable.Range(0, rows.TargetNames.Count)
            .FirstOrDefault(target => rows.TargetNames[target] == control, -1);
        var (controls, missing, infinite) = (0, 0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.Targets[i] == controlTarget)
                controls++;
            else if (float.IsNaN(rows.Log2FoldChange[i]))
                missing++;
            else if (float.IsInfinity(rows.Log2FoldChange[i]))
                infinite++;
        }

        var others = rows.Count - controls;
        var warnings = new List<string>();
        if (controls > 0)
            warnings.Add($"{rows.Name}: the rows whose target is the control '{control}' are left out ({controls}).");
        if (missing > 0)
            warnings.Add($"{rows.Name}: {missing} of {others} log2 fold changes are missing (empty or NaN). They rank last.");
        if (infinite > 0)
            warnings.Add($"{rows.Name}: {infinite} of {others} log2 fold changes are infinite. They are kept and rank as infinite.");
        return warnings;
    }

    /// <summary>Warns of all that can be told before tables are joined.</summary>
    /// <returns>Whether the sides seem to name genes differently.</returns>
    internal static bool Warn(EvaluationHeader header, Action<string> warn)
    {
        foreach (var table in new[] { header.RealTable, header.PredTable }.OfType<DeRows>())
        {
            foreach (var warning in Warnings(table, header.Perturbations.Control))
                warn(warning);
        }

        return GivenGenesCheck.Warn(header, warn);
    }
}
