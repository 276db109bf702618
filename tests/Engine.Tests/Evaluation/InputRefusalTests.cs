using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class InputRefusalTests
{
    private static readonly Cells Real = RandomScreens.Logarithms("real.h5ad", 1, cells: 60);

    private static readonly Cells Pred = RandomScreens.Logarithms("pred.h5ad", 2, cells: 60);

    [Fact]
    public async Task Every_input_that_does_not_fit_is_refused_with_what_is_wrong_and_a_way_out()
    {
        var text = new StringBuilder();
        await AddAsync(text, "fewer genes", Real, WithGenes(Pred, [.. Pred.Genes.Take(20)]));
        await AddAsync(
            text, "many more genes", Real, WithGenes(Pred, [.. Pred.Genes, .. Enumerable.Range(0, 12).Select(i => $"extra{i:00}")]));
        await AddAsync(text, "no genes", Real, Pred, request => request with { Real = WithoutGenes(Real), Pred = WithoutGenes(Pred) });
        await AddAsync(text, "genes in another order", Real, WithGenes(Pred, [Pred.Genes[1], Pred.Genes[0], .. Pred.Genes.Skip(2)]));
        await AddAsync(text, "other gene names", Real, WithGenes(Pred, [.. Pred.Genes.Take(22), "ENSG01", "ENSG02"]));
        await AddAsync(text, "names repeated in another way", WithGenes(Real, ["a", "a", "b"]), WithGenes(Pred, ["a", "b", "b"]));
        await AddAsync(text, "a perturbation is missing in pred", Real, Pred.Where(cell => cell.Label != "g07"));
        await AddAsync(text, "a perturbation is missing in real", Real.Where(cell => cell.Label != "pert_x"), Pred);
        await AddAsync(text, "other labels on both sides, many", WithLabels(Real, "real", 14), WithLabels(Pred, "pred", 3));
        await AddAsync(text, "no control in real", Real.Where(cell => cell.Label != "non-targeting"), Pred);
        await AddAsync(text, "no control in pred", Real, Pred.Where(cell => cell.Label != "non-targeting"));
        await AddAsync(text, "no label at all", Real.Change((cell, _) => cell with { Label = null }), Pred);
        await AddAsync(text, "only the control", Real.Where(IsControl), Pred.Where(IsControl));
        await AddAsync(text, "no such perturbation column", Real, Pred, request => request with { PerturbationColumn = "gene" });
        await AddAsync(text, "no such cell type column", Real, Pred, request => request with { CellTypeColumn = "type" });
        await AddAsync(text, "no cell type at all", WithoutTypes(Real), WithoutTypes(Pred), request => request with
        {
            CellTypeColumn = "cell_type",
        });
        await AddAsync(text, "no such embedding", Real, Pred, request => request with { Metrics = Embedding("umap") });
        await AddAsync(text, "an embedding of another width", Real, Pred, request => request with
        {
            Real = Real.ToScreen().WithObsm("wide", 1, new double[60]),
            Pred = Pred.ToScreen().WithObsm("wide", 2, new double[120]),
            Metrics = Embedding("wide"),
        });
        await AddAsync(text, "an embedding on one side only", Real, Pred, request => request with
        {
            Real = Real.ToScreen().WithObsm("one", 1, new double[60]),
            Metrics = Embedding("one"),
        });
        await AddAsync(text, "nothing", Real, Pred, _ => new EvaluationRequest());
        await AddAsync(text, "one table", Real, Pred, _ => new EvaluationRequest { RealTable = Table("real.csv", "a") });
        await AddAsync(text, "tables alone with profile full", Real, Pred, _ => Tables("a", "a") with { Metrics = new MetricSelection() });
        await AddAsync(text, "tables of other perturbations", Real, Pred, _ => Tables("a", "b"));
        await AddAsync(text, "tables of the control alone", Real, Pred, _ => Tables("non-targeting", "non-targeting"));
        await Verify(text.ToString());
    }

    [Fact]
    public async Task Every_value_that_may_not_be_there_is_named_with_its_cell_and_gene()
    {
        var counts = RandomScreens.Counts("real.h5ad", 3, cells: 60);
        var text = new StringBuilder();
        await AddAsync(text, "NaN among logarithms", WithValue(Real, double.NaN), Pred);
        await AddAsync(text, "NaN among counts", WithValue(counts, double.NaN), Pred);
        await AddAsync(text, "infinity", WithValue(Real, double.PositiveInfinity), Pred);
        await AddAsync(text, "minus infinity in pred", Real, WithValue(Pred, double.NegativeInfinity));
        await AddAsync(text, "negative logarithm", WithValue(Real, -0.25), Pred);
        await AddAsync(text, "negative count", WithValue(counts, -2), Pred);
        await AddAsync(text, "a logarithm of 15", WithValue(Real, 15), Pred);
        await AddAsync(text, "a large count among logarithms", WithValue(Real, 1234.5), Pred);
        await AddAsync(text, "large, said to be logarithms", WithValue(counts, 20), Pred, request => request with
        {
            Scale = ScaleMode.Log1p,
        });
        await AddAsync(text, "negative, taken as it is", WithValue(counts, -2), Pred, request => request with { Scale = ScaleMode.AsIs });
        var unlabelled = WithValue(Real, double.NaN).Change((cell, i) => i == 41 ? cell with { Label = null } : cell);
        await AddAsync(text, "NaN in a cell without a label", unlabelled, Pred);
        await Verify(text.ToString());
    }

    [Fact]
    public async Task Large_values_with_decimals_are_taken_as_they_are_when_that_is_said()
    {
        var result = await Host.EvaluateAsync(
            RandomScreens.Pair(WithValue(Real, 1234.5), Pred) with
            {
                Scale = ScaleMode.AsIs,
                Metrics = new MetricSelection { Profile = "pds" },
            });
        Assert.Empty(result.Failures);
    }

    [Fact]
    public async Task Labels_are_checked_before_any_cell_is_read()
    {
        var real = new ObservedScreen(Real.ToScreen());
        var request = RandomScreens.Pair(Real, Pred.Where(cell => cell.Label != "g07")) with { Real = real };
        await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(request));
        Assert.Empty(real.CellsRead);
    }

    private static Cells WithoutTypes(Cells cells) => cells.Change((cell, _) => cell with { CellType = null });

    private static InMemoryScreen WithoutGenes(Cells cells) => new(
        cells.Name,
        [],
        new long[cells.Rows.Count + 1],
        Array.Empty<int>(),
        Array.Empty<double>(),
        new Dictionary<string, ObsLabels> { ["target_gene"] = ObsLabels.FromStrings(cells.Rows.Select(row => row.Label)) });

    private static bool IsControl(Cell cell) => cell.Label == "non-targeting";

    private static Cells WithGenes(Cells cells, string[] genes) =>
        cells.Change((cell, _) => cell with
        {
            Values = [.. genes.Select((_, gene) => cell.Values[gene % cell.Values.Count])],
        }) with { Genes = genes };

    private static Cells WithLabels(Cells cells, string prefix, int count) =>
        cells.Change((cell, i) => IsControl(cell) ? cell : cell with { Label = $"{prefix}{i % count:00}" });

    private static Cells WithValue(Cells cells, double value) => cells.Change((cell, i) => i == 41 ? cell.With(17, value) : cell);

    private static MetricSelection Embedding(string key) => new() { Settings = [new OptionSetting("mae", "embed_key", key)] };

    private static DeRows Table(string name, string target)
    {
        var rows = new DeRows(name);
        rows.Add(target, "gene", 1, 0.01, 0.01);
        return rows;
    }

    private static EvaluationRequest Tables(string real, string pred) => new()
    {
        RealTable = Table("real.csv", real),
        PredTable = Table("pred.csv", pred),
        Metrics = new MetricSelection { Profile = "de" },
    };

    private static async Task AddAsync(
        StringBuilder text, string what, Cells real, Cells pred, Func<EvaluationRequest, EvaluationRequest>? change = null)
    {
        var request = RandomScreens.Pair(real, pred);
        request = change?.Invoke(request) ?? request;
        await using var host = Host.Create();
        var evaluator = host.GetRequiredService<IEvaluator>();
        var refusal = await Record.ExceptionAsync(async () =>
        {
            if (request.CellTypeColumn is null)
            {
                await evaluator.EvaluateAsync(request);
                return;
            }

            await foreach (var _ in evaluator.EvaluateCellTypesAsync(request))
            {
            }
        });
        Assert.True(refusal is InputException or RequestException, $"{what}: {refusal}");
        text.Append(what).Append(": ").Append(refusal.GetType().Name).Append("\n    ").Append(refusal.Message);
        var settings = refusal is InputException input ? input.Settings : ((RequestException)refusal).Settings;
        if (settings.Count > 0)
            text.Append("\n    settings: ").AppendJoin(", ", settings);
        text.Append("\n\n");
    }
}
