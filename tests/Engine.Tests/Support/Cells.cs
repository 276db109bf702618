namespace CellEval.Engine.Tests;

/// <summary>The cells of a small screen, one by one, to be changed by tests before they are made a screen.</summary>
internal sealed record Cells(string Name, IReadOnlyList<string> Genes, IReadOnlyList<Cell> Rows)
{
    public InMemoryScreen ToScreen()
    {
        var rowStarts = new List<long> { 0 };
        var columns = new List<int>();
        var values = new List<double>();
        foreach (var row in Rows)
        {
            for (var gene = 0; gene < Genes.Count; gene++)
            {
                if (row.Values[gene] == 0)
                    continue;
                columns.Add(gene);
                values.Add(row.Values[gene]);
            }

            rowStarts.Add(values.Count);
        }

        var obs = new Dictionary<string, ObsLabels>
        {
            ["target_gene"] = ObsLabels.FromStrings(Rows.Select(row => row.Label)),
            ["cell_type"] = ObsLabels.FromStrings(Rows.Select(row => row.CellType)),
        };
        var screen = new InMemoryScreen(Name, Genes, rowStarts.ToArray(), columns.ToArray(), values.ToArray(), obs);
        return screen.WithObsm("pca", 2, Rows.SelectMany(row => new[] { row.Values[0] - row.Values[1], row.Values[^1] }).ToArray());
    }

    public Cells Where(Func<Cell, bool> keep) => this with { Rows = [.. Rows.Where(keep)] };

    public Cells Change(Func<Cell, int, Cell> change) => this with { Rows = [.. Rows.Select(change)] };
}

/// <summary>A cell: its labels, and a value for each gene.</summary>
internal sealed record Cell(string? Label, string? CellType, IReadOnlyList<double> Values)
{
    public Cell With(int gene, double value) => this with { Values = [.. Values.Take(gene), value, .. Values.Skip(gene + 1)] };
}
