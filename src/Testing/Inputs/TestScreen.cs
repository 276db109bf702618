namespace CellEval.Testing;

/// <summary>Makes screens in memory from dense cells.</summary>
internal static class TestScreen
{
    public static InMemoryScreen Create(
        string name, MetricInput input, IReadOnlyList<TestCell> cells, string labelColumn)
    {
        var starts = new long[cells.Count + 1];
        var columns = new List<int>();
        var values = new List<double>();
        for (var i = 0; i < cells.Count; i++)
        {
            Require(cells[i].Values.Count == input.Genes.Count, $"{name}: cell {i} ({cells[i].Label}) has "
                + $"{cells[i].Values.Count} values for {input.Genes.Count} genes.");
            for (var gene = 0; gene < input.Genes.Count; gene++)
            {
                if (cells[i].Values[gene] == 0)
                    continue;
                columns.Add(gene);
                values.Add(cells[i].Values[gene]);
            }

            starts[i + 1] = values.Count;
        }

        var labels = new Dictionary<string, ObsLabels> { [labelColumn] = ObsLabels.FromStrings(cells.Select(cell => cell.Label)) };
        var screen = new InMemoryScreen(name, input.Genes, starts, columns.ToArray(), values.ToArray(), labels);
        foreach (var key in cells[0].Obsm.Keys.Order(StringComparer.Ordinal))
        {
            Require(cells.All(cell => cell.Obsm.ContainsKey(key)), $"{name}: some cells have no row of the embedding '{key}'.");
            var width = cells[0].Obsm[key].Count;
            Require(cells.All(cell => cell.Obsm[key].Count == width), $"{name}: rows of the embedding '{key}' differ in length.");
            screen = screen.WithObsm(key, width, cells.SelectMany(cell => cell.Obsm[key]).ToArray());
        }

        return screen;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
            throw new ArgumentException(message);
    }
}
