using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CellEval.Cli.Parsing;

/// <summary>The usual help, as wide as the terminal but no wider than a page, followed by the examples of the command.</summary>
internal sealed class HelpWithExamples(int terminalWidth) : SynchronousCommandLineAction
{
    private const int Narrowest = 60;
    private const int Page = 110;

    private readonly HelpAction _standard = new() { MaxWidth = Math.Clamp(terminalWidth, Narrowest, Page) };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var writer = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = text;
        var exitCode = _standard.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = writer;

        // Lines are broken behind their spaces.
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            writer.WriteLine(line.TrimEnd());
        writer.WriteLine();
        writer.WriteLine("Examples:");
        foreach (var example in Examples(parseResult.CommandResult.Command.Name))
            writer.WriteLine($"  {example.Replace("\n", "\n      ", StringComparison.Ordinal)}");
        return exitCode;
    }

    // Each line fits into 80 columns.
    private static string[] Examples(string command) => command switch
    {
        "run" =>
        [
            "celleval run -ap pred.h5ad -ar real.h5ad -o results",
            "celleval run -ap pred.h5ad -ar real.h5ad --profile minimal \\\n--pert-col gene --control-pert control",
            "celleval run -ap pred.h5ad -ar real.h5ad \\\n--set overlap.fdr_threshold=0.01 --variant overlap:k=1000",
            "celleval run -dp pred_de.csv -dr real_de.csv --profile de",
            "celleval run -ap pred.h5ad -ar real.h5ad --scale counts --layer counts",
            "celleval run -ap pred.h5ad -ar real.h5ad --ties mid \\\n--control-source real --perturbations names.txt",
            "celleval run -ar real.h5ad --ceiling -o ceiling",
        ],
        "de" =>
        [
            "celleval de -a screen.h5ad -o de.csv",
            "celleval de -a counts.h5ad -o de.csv --scale counts \\\n--mean arithmetic --cpm-filter 5",
            "celleval de -a screen.h5ad -o all.parquet --mode all",
            "celleval de -a screen.h5ad -o on_target.csv \\\n--mode on-target --gene-col gene",
        ],
        "baseline" =>
        [
            "celleval baseline -a real.h5ad -o baseline.h5ad -O baseline_de.csv",
            "celleval baseline -a train.h5ad --counts cells.csv --skip-de",
            "celleval baseline -a real.h5ad --as-delta --skip-de -o effects.h5ad",
        ],
        "score" =>
        [
            "celleval run -ap baseline.h5ad -ar real.h5ad -o of_baseline",
            "celleval run -ap pred.h5ad -ar real.h5ad -o results",
            "celleval score -i results/agg_results.csv \\\n-I of_baseline/agg_results.csv -o scores.csv",
        ],
        "compare" =>
        [
            "celleval compare results/model_a results/model_b",
            "celleval compare a b c --names Linear,GEARS,Ours -o comparison",
            "celleval compare a/K562_results.csv b/K562_results.csv --intersect",
        ],
        "prep" =>
        [
            "celleval prep -i pred.h5ad -g gene_names.csv",
            "celleval prep -i pred.h5ad -g gene_names.csv -o submission.vcc \\\n-p perturbation -n control --expected-gene-dim -1",
        ],
        "report" =>
        [
            "celleval report results",
            "celleval report results -o report.html --baseline of_baseline",
        ],
        "metrics" => ["celleval metrics", "celleval metrics discrimination_score", "celleval metrics overlap_at_50", "celleval metrics --json > registry.json"],
        "diff" => ["celleval diff results-1.0 results-1.1 --tolerance 1e-9", "celleval diff registry-1.0.json registry-1.1.json", "celleval diff results-1.0 results-1.1 --json > differences.json"],
        "check" =>
        [
            "celleval check screen.h5ad --pert-col gene",
            "celleval check real.h5ad pred.h5ad --profile minimal",
            "celleval check real_de.csv pred_de.csv --profile de",
        ],
        "simulate" =>
        [
            "celleval simulate -o small",
            "celleval simulate -o large --perturbations 1000 \\\n--cells-per-perturbation 950 --controls 50000 --genes 2000 --counts",
        ],
        "demo" => ["celleval demo", "celleval demo -o somewhere --seed 7"],
        _ => ["celleval demo", "celleval run -ap pred.h5ad -ar real.h5ad -o results", "celleval metrics overlap"],
    };
}
