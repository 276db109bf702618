namespace CellEval.Numerics.Tests;

public sealed class DegreeOfParallelismTests
{
    [Fact]
    public void Minus_one_is_all_processors_and_numbers_are_themselves()
    {
        Assert.Equal(Environment.ProcessorCount, DegreeOfParallelism.Resolve(-1));
        Assert.Equal(1, DegreeOfParallelism.Resolve(1));
        Assert.Equal(500, DegreeOfParallelism.Resolve(500));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(int.MinValue)]
    public void Nothing_else_has_a_meaning(int threads)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => DegreeOfParallelism.Resolve(threads));
        Assert.Equal(nameof(threads), refusal.ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => BootstrapMean.Intervals([1, 2], 1, new(), threads));
    }
}
