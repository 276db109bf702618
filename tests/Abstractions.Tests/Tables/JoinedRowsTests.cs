using CsCheck;

namespace CellEval.Abstractions.Tests;

public sealed class JoinedRowsTests
{
    private static readonly string[] Targets = ["a", "b", "c"];

    private static readonly Gen<(int Target, int Gene)[]> Pairs =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 6]).Array[0, 20].Select(pairs => pairs.Distinct().ToArray());

    [Fact]
    public void Each_real_row_finds_the_predicted_row_of_the_same_perturbation_and_gene() =>
        Gen.Select(Pairs, Pairs).Sample((realPairs, predPairs) =>
        {
            var context = Tables.Context(new PerturbationList(Targets, "ctrl"), Rows(realPairs), Rows(predPairs));
            var joined = context.Get(new JoinedRows()).Span;
            Assert.Equal(context.Real.RowCount, joined.Length);
            for (var p = 0; p < Targets.Length; p++)
            {
                var (start, count) = context.Real.RowsOf(p).GetOffsetAndLength(context.Real.RowCount);
                for (var row = start; row < start + count; row++)
                    Assert.Equal(Find(context.Pred, p, context.Real.Genes[row]), joined[row]);
            }
        });

    private static int Find(DeTable table, int perturbation, int gene)
    {
        var (start, count) = table.RowsOf(perturbation).GetOffsetAndLength(table.RowCount);
        for (var row = start; row < start + count; row++)
        {
            if (table.Genes[row] == gene)
                return row;
        }

        return -1;
    }

    private static DeRows Rows((int Target, int Gene)[] pairs) =>
        Tables.Rows([.. pairs.Select(pair => (Targets[pair.Target], "g" + pair.Gene, 0.0, 0.0, 0.0))]);
}
