using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

public sealed class GivenTableTests
{
    private static readonly MetricSelection De = new() { Profile = "de" };

    [Fact]
    public async Task Tables_alone_give_the_columns_of_the_screens_that_they_were_computed_from()
    {
        var screens = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Metrics = De });
        var tables = await Host.EvaluateAsync(new EvaluationRequest
        {
            RealTable = screens.RealDe!.ToRows("real.csv"),
            PredTable = screens.PredDe!.ToRows("pred.csv"),
            Metrics = De,
        });

        Assert.Equal(18, tables.Columns.Count());
        Assert.Equal(screens.Perturbations, tables.Perturbations);
        foreach (var column in screens.Columns)
            Assert.Equal(screens.Column(column.Name), tables.Column(column.Name));
        Assert.Null(tables.RealDe);
        Assert.Null(tables.PredDe);
        Assert.Empty(tables.Guesses);
    }

    [Theory]
    [InlineData(Side.Real)]
    [InlineData(Side.Pred)]
    public async Task Only_the_side_without_a_table_is_computed(Side given)
    {
        var request = RandomScreens.LogarithmPair();
        var screens = await Host.EvaluateAsync(request);
        var mixed = await Host.EvaluateAsync(given == Side.Real
            ? request with { RealTable = screens.RealDe!.ToRows("real.csv") }
            : request with { PredTable = screens.PredDe!.ToRows("pred.csv") });

        Assert.Equal(given == Side.Real, mixed.RealDe is null);
        Assert.Equal(given == Side.Pred, mixed.PredDe is null);
        Assert.Equal(27, mixed.Outcomes.Count);
        foreach (var column in screens.Columns)
            Assert.Equal(screens.Column(column.Name), mixed.Column(column.Name));
    }

    [Fact]
    public async Task Both_tables_beside_the_screens_save_the_computation()
    {
        var request = RandomScreens.LogarithmPair();
        var screens = await Host.EvaluateAsync(request);
        var mixed = await Host.EvaluateAsync(request with
        {
            RealTable = screens.RealDe!.ToRows("real.csv"),
            PredTable = screens.PredDe!.ToRows("pred.csv"),
        });
        Assert.Null(mixed.RealDe);
        Assert.Null(mixed.PredDe);
        foreach (var column in screens.Columns)
            Assert.Equal(screens.Column(column.Name), mixed.Column(column.Name));
    }

    [Fact]
    public async Task The_control_in_a_table_is_left_out_with_a_warning()
    {
        var result = await Host.EvaluateAsync(new EvaluationRequest
        {
            RealTable = Table("real.csv", ("a", 1), ("non-targeting", 1), ("b", 1)),
            PredTable = Table("pred.csv", ("b", 1), ("a", 1)),
            Metrics = De,
        });
        Assert.Equal(["a", "b"], result.Perturbations);
        var warning = Assert.Single(result.Warnings);
        Assert.StartsWith("real.csv: ", warning, StringComparison.Ordinal);
        Assert.Contains("'non-targeting'", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "joined of A.Metrics needs cells, and not both screens are given: give both, or leave it out.")]
    [InlineData("de,+mse", "mse and joined of A.Metrics need cells, and not both screens are given: give both, or leave them out.")]
    [InlineData(
        "de,-joined,+mse,+mae",
        "mse and mae need cells, and not both screens are given: give both, evaluate DE tables alone with the profile 'de', or leave them out.")]
    public async Task Metrics_that_need_cells_are_named_where_only_tables_are_given(string profile, string expected)
    {
        var joined = HandWrittenPlugin.Metric("joined") with
        {
            Kind = "own",
            Contexts = [typeof(DeContext), typeof(ScreenPair)],
            Profiles = [new ProfileEntry { Profile = "de", Variant = "joined" }],
        };
        var refusal = await Assert.ThrowsAsync<RequestException>(() => Host.EvaluateAsync(
            new EvaluationRequest
            {
                RealTable = Table("real.csv", ("a", 1), ("b", 1)),
                PredTable = Table("pred.csv", ("a", 1), ("b", 1)),
                Metrics = new MetricSelection { Profile = profile },
            },
            new HandWrittenPlugin("A.Metrics", joined)));
        Assert.Equal(expected, refusal.Message);
    }

    [Fact]
    public async Task A_table_of_other_perturbations_than_the_screens_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(
            RandomScreens.LogarithmPair() with { RealTable = Table("real.csv", ("g03", 1), ("other", 1)) }));
        Assert.Contains("'other'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'g07'", refusal.Message, StringComparison.Ordinal);
    }

    private static DeRows Table(string name, params (string Target, double Lfc)[] rows)
    {
        var table = new DeRows(name);
        foreach (var (target, lfc) in rows)
            table.Add(target, "gene", lfc, 0.01, 0.01);
        return table;
    }
}
