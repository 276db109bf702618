namespace CellEval.Engine.Tests;

public sealed class PluginContextTests
{
    private static readonly MetricSelection OwnProfile = new() { Profile = "cells" };

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(3, 7)]
    public async Task Every_labelled_cell_is_seen_once_in_each_pass_as_the_file_has_it(int threads, int cellsPerBatch)
    {
        var real = WithUnlabelled(RandomScreens.Counts("real", 5));
        var pred = RandomScreens.Logarithms("pred", 6);
        var options = new CellLogOptions
        {
            Needs = new ContextNeeds { Sides = [Side.Real, Side.Pred], Passes = 2, Space = CellSpace.Raw, ObsmKeys = ["pca"] },
        };

        var result = await Host.LogAsync(
            new EvaluationRequest
            {
                Real = new ObservedScreen(real.ToScreen(), cellsPerBatch),
                Pred = new ObservedScreen(pred.ToScreen(), cellsPerBatch),
                Metrics = OwnProfile,
                MaxDegreeOfParallelism = threads,
            },
            options);

        var perturbations = result.Perturbations;
        foreach (var (side, cells) in new[] { (Side.Real, real), (Side.Pred, pred) })
        {
            var labels = cells.Rows.Select(row => row.Label is null or "" ? -1 : perturbations.LabelOf(row.Label)).ToArray();
            int[] expected = [.. Enumerable.Range(0, labels.Length).Where(cell => labels[cell] >= 0).OrderBy(cell => labels[cell])];
            for (var pass = 0; pass < 2; pass++)
            {
                // Ranges in label order, and within a label the order of the file: OrderBy is stable.
                var log = options.Built![side, pass].OrderBy(cell => cell.Label).ToArray();
                Assert.Equal(expected, log.Select(cell => cell.Cell));
                foreach (var cell in log)
                {
                    var values = cells.Rows[cell.Cell].Values;
                    Assert.Equal(labels[cell.Cell], cell.Label);
                    Assert.Equal(values.Sum(), cell.Total);
                    Assert.Equal(Enumerable.Range(0, values.Count).Where(gene => values[gene] != 0), cell.Genes);
                    Assert.Equal(values.Where(value => value != 0), cell.Values);
                    Assert.Equal([values[0] - values[1], values[^1]], cell.Embedding);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Ranges_of_labels_are_consecutive_and_cover_all(int threads)
    {
        var options = new CellLogOptions();
        var request = RandomScreens.LogarithmPair() with { Metrics = OwnProfile, MaxDegreeOfParallelism = threads };
        var result = await Host.LogAsync(request, options);

        foreach (var slices in options.Slices.GroupBy(slice => slice.Side))
        {
            var next = 0;
            foreach (var slice in slices)
            {
                Assert.Equal(next, slice.FirstLabel);
                Assert.Equal(slice.LabelCount, slice.CellsPerLabel.Length);
                Assert.All(slice.CellsPerLabel.ToArray(), count => Assert.Equal(40, count));
                Assert.Equal(RandomScreens.GeneCount, slice.GeneCount);
                Assert.Equal(ExpressionScale.Log1p, slice.Scale);
                next += slice.LabelCount;
            }

            Assert.Equal(result.Perturbations.LabelCount, next);

            // The sinks stand in the order of their labels, so labels never descend from one to the next.
            int[] starts = [.. slices.Select(slice => slice.FirstLabel)];
            var rangeOf = options.Built![slices.Key].Select(cell => starts.Count(start => start <= cell.Label)).ToArray();
            Assert.Equal(rangeOf.Order(), rangeOf);
        }

        Assert.Equal(480, result.Column("cell_count")[0]);
    }

    [Fact]
    public async Task Raw_and_normalised_values_come_from_one_reading_and_do_not_disturb_each_other()
    {
        var options = new CellLogOptions { Needs = new ContextNeeds { Sides = [Side.Real], Space = CellSpace.Raw } };
        var cells = RandomScreens.Counts("real", 3);
        var request = RandomScreens.CountPair() with { Metrics = new MetricSelection { Profile = "anndata" } };
        var alone = await Host.EvaluateAsync(request);
        var real = new ObservedScreen(cells.ToScreen());
        var together = await Host.LogAsync(request with { Real = real }, options);

        Assert.Equal([240, 240], real.CellsRead);
        Assert.All(options.Built![Side.Real], cell => Assert.Equal(cells.Rows[cell.Cell].Values.Where(value => value != 0), cell.Values));
        foreach (var column in alone.Columns)
            Assert.Equal(alone.Column(column.Name), together.Column(column.Name));
    }

    [Fact]
    public async Task A_log_normalised_file_is_read_once_for_all_contexts_after_a_look_at_its_first_batch()
    {
        var real = new ObservedScreen(RandomScreens.Logarithms("real", 1).ToScreen(), 50);
        var pred = new ObservedScreen(RandomScreens.Logarithms("pred", 2).ToScreen(), 50);
        await Host.LogAsync(new EvaluationRequest { Real = real, Pred = pred }, new CellLogOptions());
        Assert.Equal([50, 240], real.CellsRead);
        Assert.Equal([50, 240], pred.CellsRead);
    }

    [Fact]
    public async Task Counts_are_read_twice()
    {
        var real = new ObservedScreen(RandomScreens.Counts("real", 3).ToScreen(), 50);
        var pred = new ObservedScreen(RandomScreens.Counts("pred", 4).ToScreen(), 50);
        await Host.LogAsync(new EvaluationRequest { Real = real, Pred = pred }, new CellLogOptions());
        Assert.Equal([240, 240], real.CellsRead);
        Assert.Equal([240, 240], pred.CellsRead);
    }

    [Fact]
    public async Task A_stated_scale_saves_the_look()
    {
        var real = new ObservedScreen(RandomScreens.Logarithms("real", 1).ToScreen());
        var request = RandomScreens.LogarithmPair() with { Real = real, Scale = ScaleMode.Log1p };
        await Host.LogAsync(request, new CellLogOptions());
        Assert.Equal([240], real.CellsRead);
    }

    [Fact]
    public async Task A_further_pass_is_a_further_reading_and_only_of_the_side_that_asks()
    {
        var real = new ObservedScreen(RandomScreens.Logarithms("real", 1).ToScreen());
        var pred = new ObservedScreen(RandomScreens.Logarithms("pred", 2).ToScreen());
        var options = new CellLogOptions { Needs = new ContextNeeds { Sides = [Side.Pred], Passes = 3 } };
        await Host.LogAsync(new EvaluationRequest { Real = real, Pred = pred, Metrics = OwnProfile }, options);
        Assert.Equal([], real.CellsRead);
        Assert.Equal([240, 240, 240, 240], pred.CellsRead);
    }

    [Fact]
    public async Task What_a_sink_refuses_comes_out_as_it_was_said()
    {
        var options = new CellLogOptions { OnAdd = _ => throw new InputException("too few genes") };
        var refusal = await Assert.ThrowsAsync<InputException>(
            () => Host.LogAsync(RandomScreens.LogarithmPair() with { Metrics = OwnProfile }, options));
        Assert.Equal("too few genes", refusal.Message);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_while_a_sink_takes_cells()
    {
        using var run = new CancellationTokenSource();
        var options = new CellLogOptions
        {
            OnAdd = _ =>
            {
                run.Cancel();
                run.Token.ThrowIfCancellationRequested();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Host.LogAsync(RandomScreens.LogarithmPair() with { Metrics = OwnProfile }, options, run.Token));
    }

    private static Cells WithUnlabelled(Cells cells) =>
        cells.Change((cell, i) => i % 11 == 0 ? cell with { Label = i % 2 == 0 ? null : "" } : cell);
}
