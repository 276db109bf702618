using System.CommandLine;
using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string> PerturbationColumn() => new("--pert-col")
    {
        Description = "Column of obs that holds the perturbation.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "target_gene",
    };

    public static Option<string> Control() => new("--control-pert")
    {
        Description = "Label of unperturbed cells.",
        HelpName = "LABEL",
        DefaultValueFactory = _ => "non-targeting",
    };

    public static Option<double?> CpmFloor() => new("--cpm-filter")
    {
        Description = "Drop a gene from a perturbation's DE where its pooled CPM is at most this in both groups. Off unless given.",
        HelpName = "CPM",
    };

    public static Option<double> Epsilon() => new("--epsilon")
    {
        Description = "Added to both means before fold changes are taken.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 0.0,
    };

    public static Option<int> Threads() => new("--num-threads")
    {
        Description = "Threads to use; -1 for all that the process may use. No result depends on it.",
        HelpName = "N",
        DefaultValueFactory = _ => -1,
    };

    public static int ThreadCount(int requested) => requested switch
    {
        -1 => Environment.ProcessorCount,
        > 0 => requested,
        _ => throw new RequestException($"--num-threads {requested} is not a number of threads. Expected 1 or more, or -1 for all."),
    };

    public static double NonNegative(string option, double value) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new RequestException($"{option} must be a finite number, at least 0.");
}
