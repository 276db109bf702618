using System.CommandLine;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary>The options of <c>run</c> that ask for a ceiling.</summary>
internal sealed class CeilingOptions
{
    private readonly Option<ulong> _seed;

    private readonly Option<string> _split = new("--ceiling-split")
    {
        Description = "How the halves are drawn: permutation, as cell-eval does, or what a plugin brings.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "permutation",
    };

    public CeilingOptions()
    {
        _seed = new Option<ulong>("--ceiling-seed")
        {
            Description = "Seed of the ceiling's halves: the same seed gives the same ceiling as cell-eval.",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
        };
        _seed.TakeWholeNumbers("a whole number of at least 0", _ => true);
    }

    public Option<bool> Ceiling { get; } = new("--ceiling")
    {
        Description = "Also compute what a perfect replicate would score: the metrics between two random halves of the real screen. "
            + "Without -ap only that is computed.",
    };

    public IEnumerable<Option> All => [Ceiling, _seed, _split];

    /// <summary>Finds out how halves are drawn, before anything is read.</summary>
    /// <returns>What draws them of a request; null where no ceiling is asked for.</returns>
    /// <exception cref="RequestException">There is no split of that name.</exception>
    public Func<EvaluationRequest, CeilingHalves>? Read(ParseResult parsed, IServiceProvider services)
    {
        if (!parsed.GetValue(Ceiling))
        {
            foreach (var option in new Option[] { _seed, _split })
            {
                if (parsed.GetResult(option) is { Implicit: false })
                    throw new RequestException($"{option.Name} says how --ceiling draws its halves. Add --ceiling, or leave it out.");
            }

            return null;
        }

        var split = services.GetRequiredService<MetricRegistry>()
            .Strategy<IReplicateSplit>("replicate split", parsed.GetRequiredValue(_split));
        var seed = parsed.GetValue(_seed);
        return request => CeilingHalves.Of(request, split, seed);
    }
}
