using System.Globalization;
using System.Text;

namespace CellEval.Testing;

/// <summary>Spells small inputs, the same on every machine.</summary>
internal static class InputText
{
    public static string Of(MetricInput input)
    {
        var text = new StringBuilder();
        if (input.RealCells.Count + input.PredCells.Count > 0)
            text.Append("genes  ").AppendJoin(", ", input.Genes).Append('\n');
        foreach (var side in (Side[])[Side.Real, Side.Pred])
        {
            foreach (var cell in input.Cells(side))
                text.Append(CultureInfo.InvariantCulture, $"{Name(side)}  {cell.Label}  {List(cell.Values)}{Embeddings(cell)}\n");
        }

        foreach (var side in (Side[])[Side.Real, Side.Pred])
        {
            foreach (var row in input.Table(side))
            {
                text.Append(CultureInfo.InvariantCulture, $"{Name(side)}  {row.Target}  {row.Feature}  ")
                    .Append(CultureInfo.InvariantCulture, $"lfc {row.Log2FoldChange}  p {row.PValue}  fdr {row.Fdr}\n");
            }
        }

        return text.ToString();
    }

    private static string Name(Side side) => side == Side.Real ? "real" : "pred";

    private static string Embeddings(TestCell cell) => string.Concat(
        cell.Obsm.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"  {item.Key} {List(item.Value)}"));

    private static string List(IEnumerable<double> values) =>
        $"[{string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)))}]";
}
