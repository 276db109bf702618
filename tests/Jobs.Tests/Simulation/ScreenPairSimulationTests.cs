using CellEval.Jobs.Simulation;
using MathNet.Numerics.Statistics;

namespace CellEval.Jobs.Tests.Simulation;

public sealed class ScreenPairSimulationTests
{
    private static readonly ScreenPairSimulationOptions Small = new()
    {
        Perturbations = 7,
        CellsPerPerturbation = 60,
        Controls = 80,
        Genes = 120,
        Seed = 4,
    };

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new ScratchFolder();
        var first = WriteBytes(folder, Small);
        var again = WriteBytes(folder, Small);
        var other = WriteBytes(folder, Small with { Seed = 5 });

        Assert.Equal(first.Real, again.Real);
        Assert.Equal(first.Pred, again.Pred);
        Assert.NotEqual(first.Real, other.Real);
        Assert.NotEqual(first.Pred, other.Pred);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        // Several blocks, the last of them not full.
        using var folder = new ScratchFolder();
        var options = Small with { CellsPerPerturbation = 170 };
        var one = WriteBytes(folder, options with { MaxDegreeOfParallelism = 1 });
        var five = WriteBytes(folder, options with { MaxDegreeOfParallelism = 5 });
        Assert.Equal(one.Real, five.Real);
        Assert.Equal(one.Pred, five.Pred);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void More_threads_than_blocks_give_the_same_bytes(int threads)
    {
        using var folder = new ScratchFolder();
        var options = Small with { Perturbations = 1, CellsPerPerturbation = 1, Controls = 1 };
        var one = WriteBytes(folder, options with { MaxDegreeOfParallelism = 1 });
        var many = WriteBytes(folder, options with { MaxDegreeOfParallelism = threads });
        Assert.Equal(one.Real, many.Real);
        Assert.Equal(one.Pred, many.Pred);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Genes_labels_and_cells_are_as_asked_and_mixed(bool asCounts)
    {
        foreach (var side in Sides(Small with { AsCounts = asCounts }))
        {
            Assert.Equal(Enumerable.Range(0, 120).Select(gene => $"G{gene:D4}"), side.Genes);
            Assert.Equal(["drug001", "drug002", "drug003", "non-targeting"], side.Categories.Skip(4));
            Assert.All(side.Categories.Take(4), name => Assert.Contains(name, side.Genes));
            Assert.Equal(side.Categories.Distinct().Order(StringComparer.Ordinal), side.Categories);

            Assert.Equal((7 * 60) + 80, side.Cells.Length);
            var sizes = side.Labels.CountBy(label => label).ToDictionary();
            Assert.All(side.Categories, label => Assert.Equal(label == "non-targeting" ? 80 : 60, sizes[label]));

            // In blocks of equal labels a change would come once for each label; shuffled, nearly at each cell.
            var changes = side.Labels.Zip(side.Labels.Skip(1)).Count(pair => pair.First != pair.Second);
            Assert.True(changes > 300, $"{changes} changes");
        }
    }

    [Fact]
    public void More_than_ten_thousand_genes_still_have_names_of_one_width()
    {
        using var folder = new ScratchFolder();
        Write(folder, new() { Perturbations = 1, CellsPerPerturbation = 1, Controls = 1, Genes = 10_001 });
        var genes = ScreenContent.Read(folder.Real).Genes;
        Assert.Equal("G00000", genes[0]);
        Assert.Equal("G10000", genes[^1]);
    }

    [Fact]
    public void Log_normalised_values_are_logarithms_of_counts_scaled_to_ten_thousand()
    {
        foreach (var side in Sides(Small))
        {
            Assert.Contains(side.Values, value => value % 1 > 0.001);
            Assert.All(side.Values, value => Assert.InRange(value, 0, 14.99));
            Assert.All(side.Cells, cell => Assert.Equal(10_000, cell.Sum(value => Math.Exp(value) - 1), 0.1));
        }
    }

    [Fact]
    public void Logarithms_and_counts_of_a_seed_are_the_same_cells()
    {
        foreach (var (log, counts) in Sides(Small).Zip(Sides(Small with { AsCounts = true })))
        {
            Assert.Equal(log.Labels, counts.Labels);
            foreach (var (logCell, countCell) in log.Cells.Zip(counts.Cells))
            {
                var total = countCell.Sum();
                Assert.Equal(countCell.Select(count => (float)Math.Log(1 + (count * 10_000 / total))),
                    logCell.Select(value => (float)value), new NearlyEqual());
            }
        }
    }

    [Fact]
    public void Counts_are_whole_numbers_that_vary_more_than_Poisson_counts()
    {
        foreach (var side in Sides(Small with { AsCounts = true, Controls = 1000 }))
        {
            Assert.All(side.Values, value => Assert.True(value >= 0 && value == Math.Truncate(value)));
            var controls = side.Cells.Where((_, cell) => side.Labels[cell] == "non-targeting").ToList();
            var means = side.MeansOf("non-targeting");
            var expressed = Enumerable.Range(0, 120).Where(gene => means[gene] > 2).ToList();
            Assert.True(expressed.Count > 5);
            Assert.All(expressed, gene =>
                Assert.True(controls.Average(cell => Math.Pow(cell[gene] - means[gene], 2)) > 1.3 * means[gene]));
        }
    }

    [Fact]
    public void The_share_of_values_above_zero_is_that_of_real_screens()
    {
        // The shape of a screen of 5,000 genes, with fewer cells.
        var options = new ScreenPairSimulationOptions
        {
            Perturbations = 4,
            CellsPerPerturbation = 20,
            Controls = 60,
            Genes = 5000,
        };
        foreach (var side in Sides(options))
            Assert.InRange(side.Values.Average(value => value > 0 ? 1.0 : 0.0), 0.35, 0.40);
    }

    [Fact]
    public void Target_genes_are_knocked_down_on_both_sides_and_more_in_the_real_one()
    {
        var options = Small with { Perturbations = 10, CellsPerPerturbation = 200, Controls = 500, AsCounts = true };
        var sides = Sides(options);
        double[][] rests = [.. sides.Select(side =>
        {
            var control = side.MeansOf("non-targeting");
            return side.Categories.Where(label => label.StartsWith('G')).Select(label =>
            {
                var gene = side.Genes.ToList().IndexOf(label);
                return side.MeansOf(label)[gene] / control[gene];
            }).ToArray();
        })];

        // Knock-down leaves 0.1 to 0.3 of it; the rest of the range is chance.
        Assert.Equal(5, rests[0].Length);
        Assert.All(rests[0], rest => Assert.InRange(rest, 0.02, 0.5));
        Assert.All(rests[1], rest => Assert.InRange(rest, 0.05, 0.9));
        Assert.True(rests[0].Average() < rests[1].Average());
    }

    [Fact]
    public void Predicted_effects_resemble_the_real_ones_more_than_others_and_are_not_the_same()
    {
        var sides = Sides(Small with { CellsPerPerturbation = 300, Controls = 1000, Genes = 400 });
        string[] labels = [.. sides[0].Categories.SkipLast(1)];
        var pairs = labels.SelectMany(_ => labels, (real, pred) => (
            Same: real == pred,
            Correlation: Correlation.Pearson(Effect(sides[0], real), Effect(sides[1], pred)))).ToList();
        var own = pairs.Where(pair => pair.Same).Select(pair => pair.Correlation).ToList();
        var others = pairs.Where(pair => !pair.Same).Select(pair => pair.Correlation).ToList();

        Assert.All(own, correlation => Assert.True(correlation < 0.95));
        Assert.True(own.Average() > others.Average() + 0.1, $"{own.Average()} and {others.Average()}");
        Assert.True(own.Max() - own.Min() > 0.1);
    }

    [Fact]
    public void Both_sides_have_cells_of_their_own()
    {
        var sides = Sides(Small);
        var keys = sides.Select(side => side.Cells.Select(cell => string.Join(' ', cell)).ToHashSet()).ToList();
        Assert.Empty(keys[0].Intersect(keys[1]));
        Assert.NotEqual(sides[0].Labels, sides[1].Labels);
    }

    private static double[] Effect(ScreenContent side, string label) =>
        [.. side.MeansOf(label).Zip(side.MeansOf("non-targeting"), (mean, control) => mean - control)];

    private static void Write(ScratchFolder folder, ScreenPairSimulationOptions options) =>
        ScreenPairSimulation.Write(options, folder.Real, folder.Pred);

    private static (byte[] Real, byte[] Pred) WriteBytes(ScratchFolder folder, ScreenPairSimulationOptions options)
    {
        Write(folder, options);
        return (File.ReadAllBytes(folder.Real), File.ReadAllBytes(folder.Pred));
    }

    private static ScreenContent[] Sides(ScreenPairSimulationOptions options)
    {
        using var folder = new ScratchFolder();
        Write(folder, options);
        return [ScreenContent.Read(folder.Real), ScreenContent.Read(folder.Pred)];
    }

    private sealed class NearlyEqual : IEqualityComparer<float>
    {
        public bool Equals(float x, float y) => Math.Abs(x - y) <= 1e-6 * Math.Abs(x);

        public int GetHashCode(float obj) => 0;
    }
}
