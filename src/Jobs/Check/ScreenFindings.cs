using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>What a screen holds, and what a run would refuse of it.</summary>
/// <param name="Screen">The screen.</param>
/// <param name="Obs">The columns of <c>obs</c>.</param>
/// <param name="Labels">The perturbations of its cells.</param>
/// <param name="Values">Its values; null where X cannot be read.</param>
/// <param name="Unreadable">Why X cannot be read; null where it can.</param>
public sealed record ScreenFindings(
    IScreen Screen, IReadOnlyList<ObsColumn> Obs, LabelInspection Labels, ValueInspection? Values, Exception? Unreadable)
{
    private const int FewCells = 2;

    /// <summary>Gets what a run would refuse.</summary>
    public IEnumerable<Exception> Problems =>
        Labels.Problems.Concat(Values?.Problems ?? []).Concat(Unreadable is null ? [] : [Unreadable]);

    /// <summary>Gets what a user may not expect.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            string[] few = [.. Labels.Perturbations.Where(cells => cells.Value < FewCells).Select(cells => cells.Key)];
            if (few.Length > 0)
                yield return $"{Screen.Name}: perturbations with a single cell, whose means and tests say little: {NameSample.Of(few)}.";
            if (Labels.Unlabelled > 0)
                yield return $"{Screen.Name}: {Labels.Unlabelled} cells have no perturbation and are left out.";
            string[] repeated = [.. Screen.Genes.CountBy(gene => gene).Where(gene => gene.Value > 1).Select(gene => gene.Key)];
            if (repeated.Length > 0)
                yield return $"{Screen.Name}: genes that stand more than once: {NameSample.Of(repeated)}.";
        }
    }
}
