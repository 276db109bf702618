namespace CellEval.Abstractions.Tests;

/// <summary>Makes small DE tables.</summary>
internal static class Tables
{
    public static DeRows Rows(params (string Target, string Gene, double Lfc, double PValue, double Fdr)[] rows)
    {
        var table = new DeRows("table.csv");
        foreach (var row in rows)
            table.Add(row.Target, row.Gene, row.Lfc, row.PValue, row.Fdr);
        return table;
    }

    public static DeContext Context(PerturbationList perturbations, DeRows real, DeRows pred)
    {
        var geneNames = new NameIndex();
        return new DeContext(
            DeTable.Create(real, perturbations, geneNames), DeTable.Create(pred, perturbations, geneNames));
    }

    /// <summary>A context whose real table has one perturbation <c>p</c> and these rows; its predicted table is empty.</summary>
    public static DeContext OneSided(params (string Gene, double Lfc, double PValue, double Fdr)[] rows) => Context(
        new PerturbationList(["p"], "ctrl"),
        Rows([.. rows.Select(row => ("p", row.Gene, row.Lfc, row.PValue, row.Fdr))]),
        Rows());

    public static string[] Names(this DeTable table, ReadOnlySpan<int> genes)
    {
        var names = new string[genes.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = table.GeneNames[genes[i]];
        return names;
    }
}
