using CsCheck;

namespace CellEval.Numerics.Tests;

public class EnergyDistanceTests
{
    [Fact]
    public void Energy_distances_are_those_of_the_plain_double_loop() =>
        (from g in Gen.Int[1, 9]
         from control in Cells(g)
         from groups in Cells(g).Array[0, 4]
         select (g, control, groups)).Sample(t => AssertPlain(t.g, t.control, t.groups), iter: 500);

    [Theory]
    [InlineData(63, 63, 1)]
    [InlineData(64, 64, 65)]
    [InlineData(65, 65, 64)]
    [InlineData(127, 127, 128)]
    [InlineData(129, 129, 63)]
    [InlineData(3, 130, 129)]
    public void Energy_distances_are_right_at_the_edges_of_tiles(int g, int controls, int cells)
    {
        var random = new Random(g);
        double[][] groups = [Sparse(random, cells * g), [], Sparse(random, g), Sparse(random, (cells + 1) * g)];
        AssertPlain(g, Sparse(random, controls * g), groups);
    }

    [Theory]
    [InlineData(255, 257, 5)]
    [InlineData(256, 256, 5)]
    [InlineData(257, 255, 5)]
    [InlineData(513, 300, 1)]
    [InlineData(3, 191, 6145)]
    [InlineData(3, 193, 6145)]
    [InlineData(65, 65, 12_289)]
    public void Energy_distances_are_right_at_the_edges_of_panels(int controls, int cells, int g)
    {
        // A panel has four tiles of 64 cells, fewer over thousands of columns.
        var random = new Random(controls + cells);
        AssertPlain(g, Sparse(random, controls * g), [Sparse(random, g), Sparse(random, (cells - 1) * g)]);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(193)]
    public void Cells_without_zeros_beside_cells_of_one_value_keep_their_digits(int g)
    {
        var random = new Random(g);
        double[] full = [.. Enumerable.Range(0, 66 * g).Select(_ => random.NextDouble() - 0.5)];
        double[] single = new double[66 * g];
        for (int cell = 0; cell < 66; cell++)
            single[cell * g + (cell % 2 == 0 ? g - 1 : random.Next(g))] = random.NextDouble();
        AssertPlain(g, full, [single, full[..(65 * g)], new double[64 * g]]);
        AssertPlain(g, single, [full, single[..(65 * g)], new double[64 * g]]);
    }

    [Theory]
    [InlineData(130)]
    [InlineData(300)]
    [InlineData(500)]
    [InlineData(-150)]
    [InlineData(-300)]
    [InlineData(-500)]
    public void Energy_distances_of_huge_and_tiny_values_keep_their_digits(int exponent) =>
        // Beyond float, and as far as the squares of double reach.
        (from g in Gen.Int[1, 70]
         from control in Cells(g)
         from groups in Cells(g).Array[1, 3]
         select (g, control, groups)).Sample(
            t => AssertPlain(t.g, Scaled(t.control, exponent), [.. t.groups.Select(cells => Scaled(cells, exponent))]), iter: 40);

    [Fact]
    public void Cells_of_very_different_size_keep_the_digits_of_the_largest() =>
        (from g in Gen.Int[1, 70]
         from control in Cells(g)
         from groups in Cells(g).Array[1, 3]
         from steps in Gen.Int[-3, 3].Array[16]
         select (g, control, groups, steps)).Sample(
            t => AssertPlain(t.g, Stepped(t.control, t.g, t.steps), [.. t.groups.Select(cells => Stepped(cells, t.g, t.steps))]), iter: 60);

    [Fact]
    public void Many_groups_of_any_size_keep_their_places()
    {
        const int g = 5;
        var random = new Random(4);
        AssertPlain(g, Sparse(random, 40 * g), [.. Enumerable.Range(0, 150).Select(i => Sparse(random, i % 31 * g))]);
    }

    [Fact]
    public void Near_cells_lose_no_digits()
    {
        // Distances of 1e-5 between cells of norm 30: of |x|² + |y|² − 2x·y three digits would be left.
        const int g = 300;
        var random = new Random(8);
        double[] profile = Sparse(random, g);
        double[] control = Around(profile, 37, random), group = Around(profile, 35, random);
        double expected = Plain(g, control, group, out double scale);
        double found = Assert.Single(
            EnergyDistance.ToControl(SparseRows.FromDense(control, g), [SparseRows.FromDense(group, g)]));
        Assert.True(scale < 1e-3);
        Assert.Equal(expected, found, 1e-12 * scale);
    }

    [Fact]
    public void Near_cells_among_far_ones_lose_no_digits()
    {
        const int g = 70;
        var random = new Random(9);
        double[] profile = Sparse(random, g);
        double[] control = [.. Around(profile, 50, random), .. Sparse(random, 50 * g)];
        double[] group = [.. Sparse(random, 33 * g), .. Around(profile, 33, random)];
        AssertPlain(g, control, [group, Around(profile, 65, random)]);
    }

    [Fact]
    public void Equal_cells_are_at_distance_zero()
    {
        const int g = 200;
        double[] profile = Sparse(new Random(2), g), cells = [.. Enumerable.Repeat(profile, 70).SelectMany(p => p)];
        Assert.Equal([0, 0], EnergyDistance.ToControl(
            SparseRows.FromDense(cells, g),
            [SparseRows.FromDense(cells, g).Slice(0, 40), SparseRows.FromDense(profile, g)], 2));
    }

    [Fact]
    public void A_cell_beside_one_control_cell_is_twice_as_far_as_their_distance() =>
        Assert.Equal([10, 0], EnergyDistance.ToControl(
            SparseRows.FromDense([1, 1], 2), [SparseRows.FromDense([4, 5], 2), SparseRows.FromDense([1, 1], 2)]));

    [Fact]
    public void Energy_distances_have_the_same_bits_for_any_number_of_threads()
    {
        const int g = 150;
        var random = new Random(6);
        SparseRows control = SparseRows.FromDense(Sparse(random, 333 * g), g);
        SparseRows[] groups =
            [.. Enumerable.Range(1, 40).Select(i => SparseRows.FromDense(Sparse(random, 3 * i * g), g))];
        double[] one = EnergyDistance.ToControl(control, groups, 1);
        Assert.Equal(Bits(one), Bits(EnergyDistance.ToControl(control, groups, 2)));
        Assert.Equal(Bits(one), Bits(EnergyDistance.ToControl(control, groups, 5)));
        // A group's distance does not depend on the groups beside it, nor on those before it.
        Assert.Equal(Bits(one[7..9]), Bits(EnergyDistance.ToControl(control, groups[7..9])));
        EnergyDistance energy = new(control, 2);
        Assert.Equal(Bits(one), Bits([.. groups.SelectMany(group => energy.ToControl([group]))]));

        static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
    }

    [Fact]
    public void Without_cells_there_is_no_distance()
    {
        SparseRows some = SparseRows.FromDense([1, 2, 3, 4], 2), none = some.Slice(0, 0);
        Assert.Equal([double.NaN, 0], EnergyDistance.ToControl(some, [none, some]));
        Assert.Equal([double.NaN, double.NaN], EnergyDistance.ToControl(none, [none, some]));
        Assert.Empty(EnergyDistance.ToControl(some, []));
    }

    [Fact]
    public void Progress_rises_to_one_and_cancelling_stops()
    {
        SparseRows cells = SparseRows.FromDense(Sparse(new Random(1), 1000), 10);
        var progress = new ProgressRecorder();
        EnergyDistance.ToControl(cells, [cells, cells], 2, progress);
        Assert.True(progress.Values.Count > 1);
        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.Equal(1, progress.Values[^1]);
        Assert.ThrowsAny<OperationCanceledException>(
            () => EnergyDistance.ToControl(cells, [cells], 2, null, new CancellationToken(true)));
    }

    [Fact]
    public void Groups_over_other_columns_are_refused() =>
        Assert.Contains("Group 1 has 3 columns; expected 2", Assert.Throws<ArgumentException>(
            () => EnergyDistance.ToControl(Cell(1, 2), [Cell(1, 2), Cell(1, 2, 3)])).Message);

    private static double[] Scaled(double[] cells, int exponent) => [.. cells.Select(value => Math.ScaleB(value, exponent))];

    private static double[] Stepped(double[] cells, int g, int[] steps) =>
        [.. cells.Select((value, i) => Math.ScaleB(value, 150 * steps[i / g % steps.Length]))];

    private static SparseRows Cell(params double[] values) => SparseRows.FromDense(values, values.Length);

    private static void AssertPlain(int g, double[] control, double[][] groups)
    {
        double[] found = EnergyDistance.ToControl(
            SparseRows.FromDense(control, g), [.. groups.Select(c => SparseRows.FromDense(c, g))], 2);
        Assert.Equal(groups.Length, found.Length);
        for (int i = 0; i < groups.Length; i++)
        {
            double expected = Plain(g, control, groups[i], out double scale);
            Assert.Equal(expected, found[i], double.IsNaN(scale) ? 0 : 1e-12 * scale + double.Epsilon);
        }
    }

    private static double Plain(int g, double[] control, double[] group, out double scale)
    {
        double between = MeanDistance(g, control, group);
        double within = MeanDistance(g, group, group), own = MeanDistance(g, control, control);
        scale = 2 * between + within + own;
        return 2 * between - within - own;
    }

    private static double MeanDistance(int g, double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i += g)
        {
            for (int j = 0; j < y.Length; j += g)
                sum += Distances.Euclidean(x.AsSpan(i, g), y.AsSpan(j, g));
        }

        return sum / ((double)(x.Length / g) * (y.Length / g));
    }

    /// <summary>
    /// Up to 70 cells of a few values, so that equal cells and cells of zeros are common.
    /// </summary>
    private static Gen<double[]> Cells(int g) =>
        from cells in Gen.Int[0, 70]
        from values in Gen.Frequency((3, Gen.Const(0.0)), (2, Gen.Int[-2, 2].Select(v => v / 3.0))).Array[cells * g]
        select values;

    private static double[] Sparse(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < 0.37 ? 3 * random.NextDouble() : 0)];

    private static double[] Around(double[] profile, int cells, Random random) =>
        [.. Enumerable.Repeat(profile, cells).SelectMany(p => p)
            .Select(v => v == 0 ? 0 : v + 1e-6 * random.NextDouble())];
}
