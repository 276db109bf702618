using System.CommandLine;
using CellEval.Cli.Parsing;

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

    public static Option<double?> CpmFloor()
    {
        var option = new Option<double?>("--cpm-filter")
        {
            Description = "Drop a gene from a perturbation's DE where its pooled CPM is at most this in both groups. Off unless given.",
            HelpName = "CPM",
        };
        option.TakeNumbers("a number of at least 0 such as 5 or 0.5", number => number >= 0);
        return option;
    }

    public static Option<double> Epsilon()
    {
        var option = new Option<double>("--epsilon")
        {
            Description = "Added to both means before fold changes are taken.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 0.0,
        };
        option.TakeNumbers("a number of at least 0 such as 0.5", number => number >= 0);
        return option;
    }

    public static Option<int> Threads()
    {
        var option = new Option<int>("--num-threads")
        {
            Description = "Threads to use; -1 for all that the process may use. No result depends on it.",
            HelpName = "N",
            DefaultValueFactory = _ => -1,
        };
        option.TakeWholeNumbers("a number of threads, 1 or more, or -1 for all", number => number is -1 or > 0);
        return option;
    }
}
