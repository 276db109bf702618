namespace CellEval.AnnData.Tests.Writing;

[Collection(RunsAlone.Name)]
public sealed class StreamWriterMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_cells()
    {
        var genes = Enumerable.Range(0, 1000).ToArray();
        double[] values = [.. genes.Select(gene => gene + 0.5)];
        Retained(10);
        Assert.InRange(Retained(8000) - Retained(500), long.MinValue, 8L << 20);

        // What is alive when the last cell is written, before the file ends; of all threads, so this runs alone.
        long Retained(int cells)
        {
            using var stream = File.Create(_folder.File($"{cells}.h5ad"));
            var outline = new AnnDataOutline { Genes = [.. genes.Select(gene => $"{gene}")], CellCount = cells };
            using var writer = AnnDataStreamWriter.StartCsr(
                stream, outline, (long)cells * genes.Length, new AnnDataWriteOptions { Gzip = true });
            for (var cell = 0; cell < cells; cell++)
                writer.Append(genes, values);
            var alive = GC.GetTotalMemory(forceFullCollection: true);
            writer.Complete();
            return alive;
        }
    }

    public void Dispose() => _folder.Dispose();
}
