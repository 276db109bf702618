using CellEval.AnnData;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Jobs.Tests.Simulation;

namespace CellEval.Jobs.Tests.Baseline;

public sealed class BaselineJobTests : IDisposable
{
    // Counts: the cells' totals are 4, 4, 8, 4 and 2, so the median is 4.
    private static readonly double[][] Cells = [[1, 3, 0], [2, 0, 2], [4, 4, 0], [0, 1, 3], [2, 0, 0]];
    private static readonly string?[] Labels = ["B", "control", "A", "control", null];

    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task Predicted_cells_come_first_in_label_order_then_the_controls()
    {
        var result = await Run(new BaselineRequest { Screen = Screen(), ScreenPath = At("b.h5ad"), Control = "control" });

        Assert.Equal((2, 2, null), (result.PerturbedCells, result.ControlCells, result.TableRows));
        Assert.Contains("normalised to the median total 4", result.ScaleReason, StringComparison.Ordinal);
        Assert.EndsWith(": 1 cells have no label in obs['target_gene'] and are left out.", Assert.Single(result.Warnings), StringComparison.Ordinal);
        using var screen = AnnDataScreen.Open(At("b.h5ad"));
        Assert.Equal(["A", "B", "control", "control"], LabelsOf(screen));
        Assert.Equal(["p.0", "p.1", "1", "3"], Enumerable.Range(0, 4).Select(screen.CellName));

        // Normalised to 4, then log1p; a cell without a label has no part in it.
        double[][] logs = [[Math.Log(2), Math.Log(4), 0], [Math.Log(3), 0, Math.Log(3)], [Math.Log(3), Math.Log(3), 0], [0, Math.Log(2), Math.Log(4)]];
        double[] profile =
            [.. Enumerable.Range(0, 3).Select(gene => (logs[2][gene] + logs[0][gene] + ((logs[1][gene] + logs[3][gene]) / 2)) / 3)];
        AssertRows([profile, profile, logs[1], logs[3]], screen);
    }

    [Fact]
    public async Task Numbers_of_cells_can_be_asked_for_of_other_perturbations_too()
    {
        var counts = new Dictionary<string, int> { ["new"] = 3, ["A"] = 0, ["B"] = 1, ["control"] = 99 };
        var request = new BaselineRequest
        {
            Screen = Screen(),
            ScreenPath = At("b.h5ad"),
            Control = "control",
            CellsPerPerturbation = counts,
            Scale = ScaleMode.AsIs,
        };
        await Run(request);

        using var screen = AnnDataScreen.Open(At("b.h5ad"));
        Assert.Equal(["B", "new", "new", "new", "control", "control"], LabelsOf(screen));
        double[] profile = [(4 + 1 + 1) / 3.0, (4 + 3 + 0.5) / 3.0, (0 + 0 + 2.5) / 3.0];
        AssertRows([profile, profile, profile, profile, Cells[1], Cells[3]], screen);
    }

    [Fact]
    public async Task The_table_is_that_of_the_written_screen()
    {
        // Some perturbations share a profile, some do not, and the largest is not the first.
        var counts = new Dictionary<string, int> { ["A"] = 2, ["B"] = 5, ["odd"] = 3, ["odd too"] = 4 };
        await Run(new BaselineRequest
        {
            Screen = Screen(),
            ScreenPath = At("b.h5ad"),
            TablePath = At("b.csv"),
            Baseline = new ByLength(),
            Control = "control",
            CellsPerPerturbation = counts,
        });

        using var screen = AnnDataScreen.Open(At("b.h5ad"));
        var expected = await DifferentialExpressionJob.RunAsync(
            new DifferentialExpressionRequest { Screen = screen, Control = "control", Scale = ScaleMode.Log1p });
        using var stream = new MemoryStream();
        DeTableWriter.Write(expected.Result, stream);
        Assert.Equal(stream.ToArray(), await File.ReadAllBytesAsync(At("b.csv")));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task What_is_no_number_is_refused(double value)
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => Run(new BaselineRequest
        {
            Screen = Screen(),
            ScreenPath = At("b.h5ad"),
            Baseline = new Constant(value),
            Control = "control",
        }));
        Assert.Contains("for 'A', gene 'G0'. Every value must be a finite number", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(At("b.h5ad"))!));
    }

    public void Dispose() => _folder.Dispose();

    private string At(string name) => _folder.File(name);

    private static async Task<BaselineResult> Run(BaselineRequest request)
    {
        using var files = new OutputFiles();
        var result = await BaselineJob.RunAsync(request, files);
        files.Commit();
        return result;
    }

    private static InMemoryScreen Screen() => Screens.Of(Cells, ("target_gene", ObsLabels.FromStrings(Labels)));

    private static IEnumerable<string> LabelsOf(AnnDataScreen screen)
    {
        var labels = screen.ReadObs("target_gene");
        return labels.Codes.ToArray().Select(code => labels.Categories[code]);
    }

    private static void AssertRows(double[][] expected, AnnDataScreen screen)
    {
        var rows = Screens.Rows(screen);
        Assert.Equal(expected.Length, rows.Count);
        foreach (var (wanted, found) in expected.Zip(rows))
            Assert.All(wanted.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    private sealed class Constant(double value) : IBaseline, IFittedBaseline
    {
        public IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken) => this;

        public void Predict(string perturbation, Span<double> profile) => profile.Fill(value);
    }

    private sealed class ByLength : IBaseline, IFittedBaseline
    {
        public IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken) => this;

        public void Predict(string perturbation, Span<double> profile)
        {
            profile.Clear();
            for (var gene = 0; gene < Math.Min(profile.Length, perturbation.Length); gene++)
                profile[gene] = perturbation.Length + (gene / 2.0);
        }
    }
}
