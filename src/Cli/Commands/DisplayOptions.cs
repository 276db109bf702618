using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>Options of all commands that work for a while: how much they tell.</summary>
internal sealed class DisplayOptions
{
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell nothing but warnings and errors." };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Also tell when each stage began, how long each metric took, and where failed metrics threw.",
    };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_quiet);
        command.Add(_verbose);
    }

    /// <summary>Reads what is asked for.</summary>
    /// <exception cref="RequestException">Both are given.</exception>
    public Verbosity Read(ParseResult parsed) => (parsed.GetValue(_quiet), parsed.GetValue(_verbose)) switch
    {
        (true, true) => throw new RequestException("--quiet tells less and --verbose more. Give one of them."),
        (true, _) => Verbosity.Quiet,
        (_, true) => Verbosity.Verbose,
        _ => Verbosity.Normal,
    };
}
