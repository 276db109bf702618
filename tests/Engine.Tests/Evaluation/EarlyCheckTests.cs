using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class EarlyCheckTests
{
    private readonly ObservedScreen _real = new(RandomScreens.Logarithms("real.h5ad", 1).ToScreen());
    private readonly ObservedScreen _pred = new(RandomScreens.Logarithms("pred.h5ad", 2).ToScreen());

    private EvaluationRequest Request => new() { Real = _real, Pred = _pred };

    [Fact]
    public Task A_table_of_other_perturbations_is_refused_before_any_cell_is_read() => RefusedUnread<InputException>(
        Request with { RealTable = Table("real.csv", "g03", "other") }, "real.csv: the targets of this DE table");

    [Fact]
    public Task A_table_with_repeated_rows_is_refused_before_any_cell_is_read() => RefusedUnread<InputException>(
        Request with { PredTable = Table("pred.csv", "g03", "g07", "g11", "pert_x", "pert_y", "g07") },
        "pred.csv: the gene 'gene' has more than one row for the perturbation 'g07'.");

    [Theory]
    [InlineData("a/b", "a-b")]
    [InlineData("a:b", "a\\b")]
    [InlineData("T cell", "t CELL")]
    [InlineData("A/b", "a-B")]
    public async Task Cell_types_that_would_share_files_are_refused_before_the_first_is_evaluated(string first, string second)
    {
        Cells Typed(Cells cells) => cells.Change((cell, _) => cell with { CellType = cell.CellType == "a/b" ? first : second });
        var stages = new StageRecorder();
        var request = RandomScreens.Pair(Typed(RandomScreens.Logarithms("real", 1)), Typed(RandomScreens.Logarithms("pred", 2)));
        await using var host = Host.Create();
        var results = host.GetRequiredService<IEvaluator>().EvaluateCellTypesAsync(
            request with { CellTypeColumn = "cell_type" }, stages);
        var refusal = await Assert.ThrowsAsync<InputException>(async () =>
        {
            await foreach (var _ in results)
            {
            }
        });
        Assert.Empty(stages.Reports);
        Assert.Contains($"'{first}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"'{second}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_no_metric_uses_is_warned_of()
    {
        var request = Request with
        {
            RealTable = Table("real.csv", "g03"),
            Metrics = new MetricSelection { Profile = "pds" },
        };
        Assert.Equal(
            ["real.csv is given, but no metric of this run uses DE tables."], (await Host.EvaluateAsync(request)).Warnings);
    }

    [Theory]
    [InlineData("real + both tables", "The real screen is given without the predicted one.", nameof(EvaluationRequest.Pred))]
    [InlineData("pred + both tables", "The predicted screen is given without the real one.", nameof(EvaluationRequest.Real))]
    [InlineData("real", "the real screen is given without the predicted one.", nameof(EvaluationRequest.Pred))]
    public async Task A_screen_without_its_other_side_is_refused_whatever_stands_beside_it(string given, string message, string setting)
    {
        var tables = given.Contains("tables", StringComparison.Ordinal);
        var request = new EvaluationRequest
        {
            Real = given.StartsWith("real", StringComparison.Ordinal) ? _real : null,
            Pred = given.StartsWith("pred", StringComparison.Ordinal) ? _pred : null,
            RealTable = tables ? Table("real.csv", "g03") : null,
            PredTable = tables ? Table("pred.csv", "g03") : null,
            Metrics = new MetricSelection { Profile = "de" },
        };
        var refusal = await Assert.ThrowsAsync<RequestException>(() => Host.EvaluateAsync(request));
        Assert.Contains(message, refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([setting], refusal.Settings);
    }

    [Theory]
    [InlineData("overlap.fdr_threshold=-5", "'-5' is not a value of overlap.fdr_threshold. Expected a number from 0 to 1.")]
    [InlineData("clustering_agreement.n_neighbors=0", "'0' is not a value of clustering_agreement.n_neighbors. Expected a whole number of 2 or more.")]
    public Task An_option_out_of_its_range_is_refused_before_any_cell_is_read(string setting, string message) =>
        RefusedUnread<RequestException>(
            Request with { Metrics = new MetricSelection { Settings = [OptionSetting.Parse(setting)] } }, message);

    private async Task RefusedUnread<TException>(EvaluationRequest request, string message, params HandWrittenPlugin[] plugins)
        where TException : Exception
    {
        var refusal = await Assert.ThrowsAsync<TException>(() => Host.EvaluateAsync(request, plugins));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_real.CellsRead);
        Assert.Empty(_pred.CellsRead);
    }

    private static DeRows Table(string name, params string[] targets)
    {
        var rows = new DeRows(name);
        foreach (var target in targets)
            rows.Add(target, "gene", 1, 0.01, 0.01);
        return rows;
    }
}
