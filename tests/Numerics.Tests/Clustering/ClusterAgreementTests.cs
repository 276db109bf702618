using System.Text.Json;
using CsCheck;

namespace CellEval.Numerics.Tests;

public sealed class ClusterAgreementTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, GoldenStatistics.Cases("clusterings").Length)];

    private static Gen<(int[] A, int[] B)> Labellings =>
        from count in Gen.Int[1, 60]
        from a in Gen.Int[0, 6].Array[count]
        from b in Gen.Int[0, 6].Array[count]
        select (a, b);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agreement_is_that_of_scikit_learn(int index)
    {
        var golden = GoldenStatistics.Cases("clusterings")[index];
        int[] a = Labels(golden, "a"), b = Labels(golden, "b");

        Near.Absolutely(golden.Number("ami"), ClusterAgreement.AdjustedMutualInformation(a, b), Tolerance);
        Near.Absolutely(golden.Number("nmi"), ClusterAgreement.NormalizedMutualInformation(a, b), Tolerance);
        Near.Absolutely(golden.Number("ari"), ClusterAgreement.AdjustedRandIndex(a, b), Tolerance);
    }

    [Fact]
    public void Names_of_labels_and_sides_do_not_matter() => Labellings.Sample(labels =>
    {
        int[] renamed = [.. labels.A.Select(label => 100 - label)];
        foreach (var agreement in All)
        {
            Near.Absolutely(agreement(labels.A, labels.B), agreement(renamed, labels.B), Tolerance);
            Near.Absolutely(agreement(labels.A, labels.B), agreement(labels.B, labels.A), Tolerance);
        }
    });

    [Fact]
    public void Equal_labellings_agree_fully() => Labellings.Sample(labels =>
    {
        foreach (var agreement in All)
            Near.Absolutely(1, agreement(labels.A, labels.A), Tolerance);
    });

    [Fact]
    public void Random_labels_agree_by_chance_alone()
    {
        // The mean over all orders of one side is 0 by definition; over many it is near.
        var random = new NumPyRandom(5);
        int[] a = [.. Enumerable.Range(0, 40).Select(i => i % 4)];
        double ami = 0, ari = 0;
        const int Repeats = 2000;
        for (var i = 0; i < Repeats; i++)
        {
            int[] b = [.. random.Permutation(40).Select(place => place % 3)];
            ami += ClusterAgreement.AdjustedMutualInformation(a, b) / Repeats;
            ari += ClusterAgreement.AdjustedRandIndex(a, b) / Repeats;
        }

        Assert.InRange(ami, -0.01, 0.01);
        Assert.InRange(ari, -0.01, 0.01);
    }

    [Fact]
    public void Different_lengths_are_refused()
    {
        foreach (var agreement in All)
            Assert.Throws<ArgumentException>(() => agreement([1, 2], [1]));
    }

    private static readonly Func<int[], int[], double>[] All =
    [
        (a, b) => ClusterAgreement.AdjustedMutualInformation(a, b),
        (a, b) => ClusterAgreement.NormalizedMutualInformation(a, b),
        (a, b) => ClusterAgreement.AdjustedRandIndex(a, b),
    ];

    private static int[] Labels(JsonElement golden, string name) =>
        [.. golden.GetProperty(name).EnumerateArray().Select(label => label.GetInt32())];
}
