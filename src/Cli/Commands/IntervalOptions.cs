using System.CommandLine;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Numerics;

namespace CellEval.Cli.Commands;

/// <summary>The options of commands that find intervals of means.</summary>
internal sealed class IntervalOptions
{
    private const int MostResamples = 1_000_000;

    private static readonly BootstrapOptions Default = new();

    private readonly Option<double> _level = new("--ci-level")
    {
        Description = "Level of the confidence intervals of means (BCa bootstrap over perturbations).",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => Default.Level,
    };

    private readonly Option<int> _resamples = new("--ci-resamples")
    {
        Description = "Resamples of which intervals are made.",
        HelpName = "N",
        DefaultValueFactory = _ => Default.Resamples,
    };

    private readonly Option<ulong> _seed = new("--ci-seed")
    {
        Description = "Seed of the resamples: the same seed gives the same intervals.",
        HelpName = "N",
        DefaultValueFactory = _ => Default.Seed,
    };

    public IntervalOptions()
    {
        _level.TakeNumbers("a number between 0 and 1 such as 0.95", level => level is > 0 and < 1);
        _resamples.TakeWholeNumbers("a number of resamples, from 100 to 1000000", count => count is >= 100 and <= MostResamples);
        _seed.TakeWholeNumbers("a whole number of at least 0", _ => true);
    }

    /// <summary>Gets the option that leaves intervals out; for commands that can do without.</summary>
    public Option<bool> Omit { get; } = new("--no-ci")
    {
        Description = "Leave out the confidence intervals of means: no agg_ci.csv.",
    };

    public IEnumerable<Option> All => [_level, _resamples, _seed];

    /// <summary>Reads how intervals are found.</summary>
    public BootstrapOptions Read(ParseResult parsed) => new()
    {
        Level = parsed.GetValue(_level),
        Resamples = parsed.GetValue(_resamples),
        Seed = parsed.GetValue(_seed),
    };

    /// <summary>Reads how intervals are found; null where they are left out.</summary>
    /// <exception cref="RequestException">They are left out, and yet it is said how to find them.</exception>
    public BootstrapOptions? ReadUnlessOmitted(ParseResult parsed)
    {
        if (!parsed.GetValue(Omit))
            return Read(parsed);
        foreach (var option in All)
        {
            if (parsed.GetResult(option) is { Implicit: false })
                throw new RequestException($"{option.Name} says how intervals are found, and {Omit.Name} leaves them out. Give one of them.");
        }

        return null;
    }
}
