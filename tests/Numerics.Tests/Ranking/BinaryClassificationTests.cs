using CsCheck;

namespace CellEval.Numerics.Tests;

public class BinaryClassificationTests
{
    private static readonly float[] Extremes =
    [
        float.NegativeInfinity, -float.MaxValue, -float.Epsilon, -0f, float.Epsilon, 2 * float.Epsilon, MathF.BitIncrement(0.7f),
        float.MaxValue, float.PositiveInfinity,
    ];

    // A label and a score from few enough values that most are tied.
    private static readonly Gen<(bool Label, float Score)[]> Tied =
        Gen.Select(Gen.Bool, Gen.OneOf(Gen.Int[-3, 3].Select(i => i * 0.7f), Gen.Int[0, Extremes.Length - 1].Select(i => Extremes[i])))
            .Array[0, 60];

    [Fact]
    public void Both_areas_agree_with_the_reference()
    {
        var cases = GoldenStatistics.Cases("auc");
        Assert.Equal(24, cases.Length);
        foreach (var golden in cases)
        {
            bool[] labels = [.. golden.Numbers("label").Select(label => label == 1)];
            float[] scores = [.. golden.Numbers("score").Select(score => (float)score)];
            Near.Golden(golden.Number("average_precision"), BinaryClassification.AveragePrecision(labels, scores));
            Near.Golden(golden.Number("roc_auc"), BinaryClassification.RocAuc(labels, scores));
        }
    }

    // scikit-learn's own documentation examples.
    [Fact]
    public void Known_examples_have_their_known_areas()
    {
        bool[] labels = [false, false, true, true];
        float[] scores = [0.1f, 0.4f, 0.35f, 0.8f];
        Near.Relatively(5 / 6d, BinaryClassification.AveragePrecision(labels, scores), 1e-15);
        Assert.Equal(0.75, BinaryClassification.RocAuc(labels, scores));
    }

    [Fact]
    public void Scores_that_say_nothing_give_half_and_the_share_of_true_labels()
    {
        bool[] labels = [true, false, false, false];
        Assert.Equal(0.5, BinaryClassification.RocAuc(labels, [0f, -0f, 0f, -0f]));
        Assert.Equal(0.25, BinaryClassification.AveragePrecision(labels, [0f, -0f, 0f, -0f]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(5, false)]
    public void Labels_of_one_kind_give_NaN(int count, bool label)
    {
        bool[] labels = [.. Enumerable.Repeat(label, count)];
        float[] scores = [.. Enumerable.Range(0, count).Select(i => (float)i)];
        Assert.Equal(double.NaN, BinaryClassification.AveragePrecision(labels, scores));
        Assert.Equal(double.NaN, BinaryClassification.RocAuc(labels, scores));
    }

    [Fact]
    public void Infinite_scores_are_the_highest_and_the_lowest()
    {
        bool[] labels = [true, false, true, false];
        float[] scores = [float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, -float.MaxValue];
        Assert.Equal(1, BinaryClassification.RocAuc(labels, scores));
        Assert.Equal(1, BinaryClassification.AveragePrecision(labels, scores));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BinaryClassification.RocAuc([true, false], [1f]));
        Assert.Throws<ArgumentException>(() => BinaryClassification.AveragePrecision([true, false], [1f]));
        Assert.Throws<ArgumentException>(() => BinaryClassification.RocAuc([true, false], [1f, float.NaN]));
    }

    [Fact]
    public void RocAuc_is_the_share_of_pairs_won() =>
        Tied.Sample(items =>
        {
            var pairs =
                from p in items
                where p.Label
                from n in items
                where !n.Label
                select 1 + p.Score.CompareTo(n.Score);
            var expected = pairs.Any() ? pairs.Average() / 2 : double.NaN;
            Assert.Equal(expected, Area(items, BinaryClassification.RocAuc), 1e-14);
        });

    [Fact]
    public void AveragePrecision_is_the_mean_precision_at_the_threshold_of_each_true_label() =>
        Tied.Sample(items =>
        {
            var precisions =
                from item in items
                where item.Label
                let taken = items.Where(other => other.Score >= item.Score)
                select taken.Count(other => other.Label) / (double)taken.Count();
            var oneKind = items.All(item => item.Label) || !items.Any(item => item.Label);
            var expected = oneKind ? double.NaN : precisions.Average();
            Assert.Equal(expected, Area(items, BinaryClassification.AveragePrecision), 1e-14);
        });

    private delegate double AreaOf(ReadOnlySpan<bool> labels, ReadOnlySpan<float> scores);

    private static double Area((bool Label, float Score)[] items, AreaOf area) =>
        area([.. items.Select(item => item.Label)], [.. items.Select(item => item.Score)]);
}
