namespace CellEval.Abstractions.Tests;

public sealed class MetricScoresTests
{
    private static readonly PerturbationList Three = new(["a", "b", "c"], "ctrl");

    [Fact]
    public void An_absent_value_is_not_NaN()
    {
        var scores = MetricScores.Create(Three, p => p switch { 0 => 1.5, 1 => double.NaN, _ => null });

        Assert.Equal([true, true, false], scores.Present);
        Assert.Equal(1.5, scores[0]);
        Assert.Equal(double.NaN, scores[1]);
        Assert.Null(scores[2]);
        Assert.True(double.IsNaN(scores.Values[2]));
        Assert.Same(Three, scores.Perturbations);
    }

    [Fact]
    public void Values_that_are_not_present_are_NaN()
    {
        var scores = MetricScores.FromValues(Three, [1, 2, double.NaN], [true, false, true]);

        Assert.Equal([1, null, double.NaN], Enumerable.Range(0, 3).Select(p => scores[p]));
        Assert.Equal([1, double.NaN, double.NaN], scores.Values);
        Assert.Throws<ArgumentException>(() => MetricScores.FromValues(Three, [1, 2], [true, false, true]));
        Assert.Throws<ArgumentException>(() => MetricScores.FromValues(Three, [1, 2, 3], [true, false]));
    }

    [Fact]
    public void Values_are_copied_and_all_present()
    {
        double[] values = [1, double.NaN, double.PositiveInfinity];
        var scores = MetricScores.FromValues(Three, values);
        values[0] = 9;

        Assert.Equal([1, double.NaN, double.PositiveInfinity], scores.Values);
        Assert.Equal([true, true, true], scores.Present);
        Assert.Equal(3, scores.Count);
    }

    [Fact]
    public void Scores_belong_to_perturbations()
    {
        Assert.Throws<ArgumentNullException>("perturbations", () => MetricScores.Create(null!, _ => 1));
        Assert.Throws<ArgumentNullException>("score", () => MetricScores.Create(Three, null!));
        Assert.Throws<ArgumentNullException>("perturbations", () => MetricScores.FromValues(null!, [1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Values_of_another_number_than_perturbations_are_refused(int count)
    {
        var refusal = Assert.Throws<ArgumentException>(() => MetricScores.FromValues(Three, new double[count]));
        Assert.Contains($"{count} values for 3 perturbations", refusal.Message, StringComparison.Ordinal);
    }
}
