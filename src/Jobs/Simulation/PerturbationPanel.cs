using System.Globalization;
using CellEval.Numerics;

namespace CellEval.Jobs.Simulation;

/// <summary>The perturbations of a screen: knocked-down genes first, then drugs.</summary>
internal sealed class PerturbationPanel
{
    private readonly int[] _targets;

    private PerturbationPanel(int[] targets, string[] geneNames, string[] labels)
    {
        _targets = targets;
        GeneNames = geneNames;
        Labels = labels;
    }

    /// <summary>Gets the names of the genes.</summary>
    public string[] GeneNames { get; }

    /// <summary>Gets the labels, the control's last: in the order that pandas gives categories.</summary>
    public string[] Labels { get; }

    /// <summary>Gets the label of control cells.</summary>
    public static string Control => "non-targeting";

    /// <summary>Chooses the targets among the better expressed half of the genes, as designers of screens do.</summary>
    public static PerturbationPanel Draw(ScreenPairSimulationOptions options, GeneProfile profile)
    {
        var candidates = Enumerable.Range(0, options.Genes)
            .OrderByDescending(gene => profile.Means[gene])
            .Take((options.Genes + 1) / 2)
            .ToArray();
        Xoshiro256.Derive(options.Seed, StreamPurpose.Targets, 0).Shuffle<int>(candidates);
        int[] targets = [.. candidates.Take((options.Perturbations + 1) / 2).Order()];

        var geneNames = Names("G", 0, options.Genes, 4);
        var drugs = Names("drug", 1, options.Perturbations - targets.Length, 3);
        return new PerturbationPanel(
            targets, geneNames, [.. targets.Select(gene => geneNames[gene]), .. drugs, Control]);
    }

    /// <summary>Gets the gene that a perturbation knocks down; -1 when it is a drug.</summary>
    public int TargetOf(int perturbation) => perturbation < _targets.Length ? _targets[perturbation] : -1;

    // All of one width, so that their order is that of their numbers.
    private static string[] Names(string prefix, int first, int count, int digits)
    {
        var format = $"D{Math.Max(digits, (first + count - 1).ToString(CultureInfo.InvariantCulture).Length)}";
        return [.. Enumerable.Range(first, count)
            .Select(number => prefix + number.ToString(format, CultureInfo.InvariantCulture))];
    }
}
