using System.Text;
using CellEval.DifferentialExpression;
using CellEval.Tabular;

namespace CellEval.Tests;

public sealed class DeTableWriterTests
{
    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Rows_are_written_in_order_names_quoted_numbers_shortest(string culture) => Cultures.Run(culture, () =>
        Assert.Equal(
            "target,feature,target_mean,ref_mean,target_membership,ref_membership,"
            + "log2_fold_change,percent_change,p_value,statistic,fdr\n"
            + "\"İ, \"\"1\"\"\",G0,0.0,1.0,1,1,-inf,-1.0,1.0,0.0,1.0\n"
            + "\"İ, \"\"1\"\"\",\"a\nb\",3.25,0.0,1,1,inf,inf,1.0,1.0,1.0\n"
            + "ı2,G0,0.0,1.0,1,1,-inf,-1.0,1.0,0.0,1.0\n"
            + "ı2,\"a\nb\",0.0,0.0,1,1,0.0,0.0,1.0,0.5,1.0\n",
            Text(Compute())));

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void What_is_written_is_read_back(string culture) => Cultures.Run(culture, () =>
    {
        var result = Compute();
        var expected = result.ToRows("t.csv");
        var read = DeTableReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text(result))), "t.csv", TableFormat.Csv);

        Assert.Equal(expected.TargetNames, read.TargetNames);
        Assert.Equal(expected.FeatureNames, read.FeatureNames);
        Assert.Equal(expected.Targets, read.Targets);
        Assert.Equal(expected.Features, read.Features);
        Assert.Equal(expected.Log2FoldChange, read.Log2FoldChange);
        Assert.Equal(expected.AbsLog2FoldChange, read.AbsLog2FoldChange);
        Assert.Equal(expected.PValue, read.PValue);
        Assert.Equal(expected.Fdr, read.Fdr);
    });

    [Fact]
    public void Writing_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(
        () => DeTableWriter.Write(Compute(), new MemoryStream(), cancellationToken: new CancellationToken(true)));

    private static DeResult Compute() => DifferentialExpressionTest.AgainstControl(
        new PerturbationList(["ı2", "İ, \"1\""], "control"),
        new GeneList(["G0", "a\nb"]),
        [
            SmallScreen.Compress([[0, 3.25]]),
            SmallScreen.Compress([[0, 0]]),
            SmallScreen.Compress([[1, 0]]),
        ],
        ExpressionScale.Counts,
        new() { Mean = MeanKind.Arithmetic });

    private static string Text(DeResult result)
    {
        using var stream = new MemoryStream();
        DeTableWriter.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
