using System.Text;
using CellEval.AnnData;

namespace CellEval.Cli.Tests;

/// <summary>Inputs that <c>baseline</c>, <c>score</c> and <c>prep</c> refuse: one line each, and nothing is written.</summary>
public sealed class JobErrorTests : IDisposable
{
    private static readonly string Screen = Goldens.Path("baselines", "screen.h5ad");
    private static readonly string Counts = Goldens.Path("prep", "counts.h5ad");
    private static readonly string Genes = Goldens.Path("prep", "genes.csv");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public Task Inputs_of_baseline() => AllAreRefused(
        ["-a", _folder.At("nope.h5ad")],
        ["-a", Screen, "--pert-col", "gene"],
        ["-a", Screen, "--control-pert", "control"],
        ["-a", Screen, "-c", _folder.At("nope.csv")],
        ["-a", Screen, "-c", Text("perturbation,n_cells\nG0001,3\n")],
        ["-a", Screen, "-c", Text("target_gene,cells\nG0001,3\n")],
        ["-a", Screen, "-c", Text("target_gene,n_cells\nG0001,3\nG0001,4\n")],
        ["-a", Screen, "-c", Text("target_gene,n_cells\nG0001,many\n")],
        ["-a", Screen, "-c", Text("target_gene,n_cells\nG0001,-1\n")],
        ["-a", Screen, "-c", Text("target_gene,n_cells\n,1\n")],
        ["-a", Screen, "-c", Text("target_gene,n_cells\nG0001,1,2\n")],
        ["-a", Screen, "-c", Text("target_gene,n_cells\nnon-targeting,5\nG0001,0\n")],
        ["-a", Screen, "--as-delta", "-O", _folder.At("de.csv")],
        ["-a", Goldens.Path("bad_inputs", "nan.h5ad")],
        ["-a", Goldens.Path("bad_inputs", "not_log.h5ad")],
        ["-a", Goldens.Path("duplicate_genes", "real.h5ad")]);

    [Fact]
    public Task Inputs_of_score() => AllAreRefused(
        [_folder.At("nope.csv")],
        [Text("perturbation,mae\nA,1\n")],
        [Text("statistic,mae\nmin,1\n")],
        [Text("statistic,mae\nmean,small\n")],
        [Text("statistic,mae,mae\nmean,1,1\n")],
        [Text("statistic,mse\nmean,1\n")],
        [Text("statistic,mae,mse\nmean,1\n")]);

    [Fact]
    public Task Inputs_of_prep() => AllAreRefused(
        ["-i", _folder.At("nope.h5ad"), "-g", Genes],
        ["-i", Counts, "-g", _folder.At("nope.csv")],
        ["-i", Counts, "-g", Text("")],
        ["-i", Counts, "-g", Text("gene_name\n" + File.ReadAllText(Genes))],
        ["-i", Counts, "-g", Text("G0000\nG0001\n")],
        ["-i", Counts, "-g", Genes, "-p", "perturbation"],
        ["-i", Counts, "-g", Genes, "-c", "line"],
        ["-i", Counts, "-g", Genes, "-n", "control"],
        ["-i", Counts, "-g", Genes, "--max-cell-dim", "65"],
        ["-i", Counts, "-g", Genes, "-P", "a/b"],
        ["-i", Counts, "-g", Genes, "-c", "target_gene", "-C", "target_gene"],
        ["-i", Reordered("G1", "G0", "G1"), "-g", Text("G0\nG1\nG1\n")]);

    [Fact]
    public async Task No_output_replaces_an_input()
    {
        File.Copy(Screen, _folder.At("screen.h5ad"));
        string screen = _folder.At("screen.h5ad");
        foreach (string[] line in new string[][]
        {
            ["baseline", "-a", screen, "-o", screen],
            ["baseline", "-a", screen, "-o", _folder.At("b.h5ad"), "-O", screen],
            ["baseline", "-a", screen, "-o", _folder.At("b.h5ad"), "-O", _folder.At("b.h5ad")],
            ["prep", "-i", screen, "-g", Genes, "-o", screen],
            ["score", "-i", _folder.At("x.csv"), "-I", _folder.At("y.csv"), "-o", _folder.At("y.csv")],
        })
        {
            (await ToolRun.Of(line)).Exited(ExitCode.CommandLine);
        }

        (await ToolRun.Of("prep", "-i", screen, "-g", Genes, "-o", _folder.Path)).Exited(ExitCode.Output);
        Assert.Equal(screen, Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path)));
        Assert.Equal(await File.ReadAllBytesAsync(Screen), await File.ReadAllBytesAsync(screen));
    }

    public void Dispose() => _folder.Dispose();

    private string Text(string content)
    {
        string path = _folder.At($"{Directory.EnumerateFiles(_folder.Path).Count() + 1}.csv");
        File.WriteAllText(path, content);
        return path;
    }

    private string Reordered(params string[] genes)
    {
        AnnDataWriter writer = new(genes);
        writer.Append([0], [0.5]);
        writer.AddObs("target_gene", ["non-targeting"]);
        using FileStream stream = File.Create(_folder.At("reordered.h5ad"));
        writer.Complete(stream);
        return stream.Name;
    }

    private async Task AllAreRefused(params string[][] inputs)
    {
        StringBuilder texts = new();
        foreach (string[] input in inputs)
        {
            ToolRun run = await ToolRun.Of(input.Length == 1 ? Score(input[0]) : [input[0] == "-a" ? "baseline" : "prep", .. input, .. Output(input)]);
            Assert.True(run.ExitCode is ExitCode.Input or ExitCode.CommandLine, run.Errors);
            Assert.Empty(run.Output);
            Assert.False(Path.Exists(_folder.At("out")));
            texts.Append(Shown(string.Join(' ', input)))
                .Append(" (").Append(run.ExitCode).Append(")\n    ")
                .Append(Shown(Assert.Single(run.Errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal))))
                .Append("\n\n");
        }

        await Verify(texts.ToString().TrimEnd('\n'));
    }

    private string[] Score(string user) => ["score", "-i", user, "-I", Base(), "-o", _folder.At("out", "scores.csv")];

    private string Base()
    {
        string path = _folder.At("base.csv");
        File.WriteAllText(path, "statistic,mae\nmean,1\n");
        return path;
    }

    private string[] Output(string[] input) => input[0] == "-i"
        ? ["-o", _folder.At("out", "pred.vcc")]
        : input.Contains("-O") ? ["-o", _folder.At("out", "b.h5ad")] : ["-o", _folder.At("out", "b.h5ad"), "-O", _folder.At("out", "b.csv")];

    private string Shown(string text) => text
        .Replace(_folder.Path, "FOLDER", StringComparison.Ordinal)
        .Replace(Goldens.Path(), "GOLDENS", StringComparison.Ordinal)
        .Replace(Environment.CurrentDirectory, "HERE", StringComparison.Ordinal);
}
