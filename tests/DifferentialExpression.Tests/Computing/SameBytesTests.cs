using CellEval.DifferentialExpression;

namespace CellEval.Tests;

public sealed class SameBytesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Any_number_of_threads_writes_the_same_bytes(int threads)
    {
        var screen = SimulatedScreen.Make(perturbations: 12, cellsPerLabel: 25, genes: 300);

        foreach (var mean in Enum.GetValues<MeanKind>())
            Assert.Equal(Csv(screen, mean, 1), Csv(screen, mean, threads));
    }

    // One thread takes 2 million values as one piece, more than a block holds; sixteen threads cut pieces of less than
    // a block.
    [Fact]
    public void The_size_of_blocks_of_genes_does_not_change_a_byte()
    {
        var screen = SimulatedScreen.Make(perturbations: 1, cellsPerLabel: 2_500, genes: 200, zerosInTen: 0);

        Assert.Equal(Csv(screen, MeanKind.Geometric, 1), Csv(screen, MeanKind.Geometric, 16));
    }

    private static byte[] Csv(SimulatedScreen screen, MeanKind mean, int threads)
    {
        DifferentialExpressionOptions options = new() { Mean = mean, CpmFloor = 1 };
        var result = DifferentialExpressionTest.AgainstControl(
            screen.Perturbations, screen.Genes, screen.Cells, ExpressionScale.Log1p, options, threads);
        using var stream = new MemoryStream();
        DeTableWriter.Write(result, stream);
        return stream.ToArray();
    }
}
