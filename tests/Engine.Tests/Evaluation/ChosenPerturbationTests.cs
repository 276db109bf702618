namespace CellEval.Engine.Tests;

public sealed class ChosenPerturbationTests
{
    private static readonly string[] Chosen = ["pert_x", "g03"];

    // What compares perturbations with each other, or needs one significant gene among all.
    private static readonly string[] AmongPerturbations =
        ["discrimination_score_l1", "discrimination_score_l2", "discrimination_score_cosine", "pearson_edistance", "clustering_agreement", "de_spearman_sig"];

    [Fact]
    public async Task A_listed_perturbations_results_are_those_of_the_whole_run()
    {
        // Counts, so that the total to which cells are normalised counts too.
        var whole = await Host.EvaluateAsync(RandomScreens.CountPair());
        var chosen = await Host.EvaluateAsync(RandomScreens.CountPair() with { Perturbations = Chosen });

        Assert.Equal(["g03", "pert_x"], chosen.Perturbations);
        Assert.Equal(whole.Guesses, chosen.Guesses);
        foreach (var column in whole.Columns.Where(column => !AmongPerturbations.Contains(column.Name)))
        {
            var all = whole.Column(column.Name);
            Assert.Equal(chosen.Perturbations.Select(name => all[whole.Perturbations.LabelOf(name)]), chosen.Column(column.Name));
        }
    }

    [Fact]
    public async Task Ranks_and_values_of_the_run_are_those_of_screens_without_the_others()
    {
        var (real, pred) = (RandomScreens.Logarithms("real.h5ad", 1), RandomScreens.Logarithms("pred.h5ad", 2));
        var chosen = await Host.EvaluateAsync(RandomScreens.Pair(real, pred) with { Perturbations = [.. Chosen, "non-targeting"] });
        var alone = await Host.EvaluateAsync(RandomScreens.Pair(real.Where(IsKept), pred.Where(IsKept)));
        Assert.Equal(ResultText.Of(alone), ResultText.Of(chosen));

        static bool IsKept(Cell cell) => cell.Label == "non-targeting" || Chosen.Contains(cell.Label);
    }

    [Fact]
    public async Task Given_tables_are_narrowed_too()
    {
        var screens = await Host.EvaluateAsync(RandomScreens.LogarithmPair());
        var tables = new EvaluationRequest
        {
            RealTable = screens.RealDe!.ToRows("real.csv"),
            PredTable = screens.PredDe!.ToRows("pred.csv"),
            Perturbations = Chosen,
            Metrics = new MetricSelection { Profile = "de" },
        };
        var computed = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Perturbations = Chosen });
        var mixed = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { RealTable = tables.RealTable, Perturbations = Chosen });
        var alone = await Host.EvaluateAsync(tables);
        Assert.All(alone.Columns, column => Assert.Equal(computed.Column(column.Name), alone.Column(column.Name)));
        Assert.All(mixed.Columns, column => Assert.Equal(computed.Column(column.Name), mixed.Column(column.Name)));
    }

    [Fact]
    public async Task Perturbations_that_are_not_listed_may_be_missing_on_a_side()
    {
        var pred = RandomScreens.Logarithms("pred.h5ad", 2).Where(cell => cell.Label != "g11");
        var pair = RandomScreens.Pair(RandomScreens.Logarithms("real.h5ad", 1), pred);
        Assert.Equal(2, (await Host.EvaluateAsync(pair with { Perturbations = Chosen })).Perturbations.Count);

        var refusal = await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(pair with { Perturbations = ["g03", "g11"] }));
        Assert.Contains("pred.h5ad lacks 'g11'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_nowhere_is_refused_with_the_one_that_was_meant()
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() =>
            Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Perturbations = ["g03", "pret_x", "zzzzzz"] }));
        Assert.Contains(
            "2 of the 3 listed perturbations are in none of the inputs: 'pret_x', 'zzzzzz'. Did you mean 'pert_x'?",
            refusal.Message,
            StringComparison.Ordinal);

        var tables = (await Host.EvaluateAsync(RandomScreens.LogarithmPair())).RealDe!.ToRows("de.csv");
        var ofTables = await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(
            new EvaluationRequest { RealTable = tables, PredTable = tables, Perturbations = ["g8"], Metrics = new() { Profile = "de" } }));
        Assert.Contains("'g8'", ofTables.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("non-targeting")]
    public async Task A_list_without_a_perturbation_is_refused(params string[] names)
    {
        var refusal = await Assert.ThrowsAsync<RequestException>(() =>
            Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Perturbations = names }));
        Assert.Equal([nameof(EvaluationRequest.Perturbations)], refusal.Settings);
    }
}
