using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CellEval.Cli.Parsing;

/// <summary>The usual help, as wide on every terminal, followed by the examples of the command.</summary>
internal sealed class HelpWithExamples(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction _standard = new() { MaxWidth = width };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _standard.Invoke(parseResult);
        if (Examples(parseResult.CommandResult.Command.Name) is { Length: > 0 } examples)
        {
            var writer = parseResult.InvocationConfiguration.Output;
            writer.WriteLine("Examples:");
            foreach (var example in examples)
                writer.WriteLine($"  {example}");
            writer.WriteLine();
        }

        return exitCode;
    }

    private static string[] Examples(string command) => command switch
    {
        "run" =>
        [
            "celleval run -ap pred.h5ad -ar real.h5ad -o results",
            "celleval run -ap pred.h5ad -ar real.h5ad --profile minimal --pert-col gene --control-pert control",
            "celleval run -ap pred.h5ad -ar real.h5ad --set overlap.fdr_threshold=0.01 --variant overlap:k=1000",
            "celleval run -dp pred_de.csv -dr real_de.csv --profile de",
        ],
        "de" =>
        [
            "celleval de -a screen.h5ad -o de.csv",
            "celleval de -a counts.h5ad -o de.csv --scale counts --mean arithmetic --cpm-filter 5",
        ],
        "metrics" => ["celleval metrics", "celleval metrics discrimination_score"],
        "demo" => ["celleval demo", "celleval demo -o somewhere --seed 7"],
        _ => ["celleval demo", "celleval run -ap pred.h5ad -ar real.h5ad -o results", "celleval metrics overlap"],
    };
}
