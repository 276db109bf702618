using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>Which parts of an input a metric can see, by the contexts it takes: examples show no others.</summary>
internal readonly record struct InputKind(bool Cells, bool Tables)
{
    public static InputKind Of(MetricVariant variant)
    {
        var contexts = variant.Metric.Declaration.Contexts;
        return new InputKind(
            !contexts.All(context => context == typeof(DeContext)),
            !contexts.All(context => context == typeof(ScreenPair) || context == typeof(ScreenCells)));
    }

    public MetricInput Trim(MetricInput input)
    {
        var (cells, tables) = (
            Cells || input.RealTable.Count == 0 || input.PredTable.Count == 0,
            Tables || input.RealCells.Count == 0);
        return input with
        {
            Genes = cells ? input.Genes : [],
            RealCells = cells ? input.RealCells : [],
            PredCells = cells ? input.PredCells : [],
            RealTable = tables ? input.RealTable : [],
            PredTable = tables ? input.PredTable : [],
        };
    }
}
