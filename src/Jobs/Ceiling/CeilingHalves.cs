using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>
/// Two halves of the real screen that stand for two replicates: what the metrics say between them, no prediction can be
/// expected to exceed.
/// </summary>
public sealed record CeilingHalves
{
    /// <summary>Gets what to evaluate: one half as the real screen, the other as the prediction; DE is computed anew.</summary>
    public required EvaluationRequest Request { get; init; }

    /// <summary>Gets the labels that were left out, as sentences.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>
    /// Splits the cells of each label, the control's too. Labels come in the order of the categories where the column of <c>obs</c>
    /// is categorical, by code point otherwise; a label with one cell is left out. With a column of cell types each of them is
    /// split by itself, with the same seed. Perturbations that the request does not list are split too, so that the halves of the
    /// others are those of the whole run.
    /// </summary>
    /// <param name="request">The run; of its inputs only the real screen is used.</param>
    /// <param name="split">How cells are drawn.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The halves.</returns>
    /// <exception cref="ArgumentException">The request has no real screen.</exception>
    /// <exception cref="StrategyException">The split throws.</exception>
    /// <exception cref="MetricRegistrationException">The split gives a cell twice, or one that is not there.</exception>
    /// <exception cref="InputException">A column is missing, or the control or every perturbation has fewer than two cells.</exception>
    public static CeilingHalves Of(EvaluationRequest request, IReplicateSplit split, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(split);
        var screen = request.Real ?? throw new ArgumentException("A ceiling is made of the real screen's cells.", nameof(request));
        var labels = ScreenLabels.Read(
            screen, request.PerturbationColumn, "perturbation", nameof(EvaluationRequest.PerturbationColumn));
        var chosen = request.Perturbations?.ToHashSet(StringComparer.Ordinal);
        var real = new int[screen.CellCount];
        var pred = new int[screen.CellCount];
        Array.Fill(real, -1);
        Array.Fill(pred, -1);
        var warnings = new List<string>();
        foreach (var (cellType, cells) in CellTypes(screen, request))
        {
            var within = cellType is null ? "" : $" within the cell type '{cellType}'";
            var splitter = StrategyException.Call(split, () => split.Start(screen, seed), CancellationToken.None);
            Split(new LabelledHalves(screen, labels, request.Control, within, chosen), cells, splitter, real, pred, warnings);
        }

        return new CeilingHalves
        {
            Request = request with
            {
                Real = Half(real),
                Pred = Half(pred),
                RealTable = null,
                PredTable = null,
                WarnsOfUnlabelledCells = false,
                Perturbations = chosen is null ? null : WithHalves(chosen, labels, real),
            },
            Warnings = warnings,
        };

        HalfScreen Half(int[] codes) =>
            new(screen, request.PerturbationColumn, new ObsLabels(labels.Categories, codes, labels.IsCategorical));
    }

    // What has no halves is left out with a warning; a name that no cell has is refused by the run.
    private static string[] WithHalves(HashSet<string> chosen, ObsLabels labels, int[] real)
    {
        var without = labels.Codes.ToArray().Where(code => code >= 0).ToHashSet();
        without.ExceptWith(real);
        return [.. chosen.Except(without.Select(code => labels.Categories[code]), StringComparer.Ordinal)];
    }

    private static void Split(
        LabelledHalves source, IEnumerable<int> cells, IReplicateSplitter splitter, int[] real, int[] pred, List<string> warnings)
    {
        var (screen, labels, control, within, chosen) = source;
        var cellsOf = cells.Where(cell => labels.Codes.Span[cell] >= 0).ToLookup(cell => labels.Codes.Span[cell]);
        IEnumerable<int> order = Enumerable.Range(0, labels.Categories.Count).Where(code => labels.Categories[code].Length > 0);
        if (!labels.IsCategorical)
            order = order.OrderBy(code => labels.Categories[code], CodePointComparer.Instance);

        var single = new List<string>();
        var perturbations = 0;
        foreach (var code in order)
        {
            int[] own = [.. cellsOf[code]];
            var label = labels.Categories[code];
            var isEvaluated = label == control || chosen is null || chosen.Contains(label);
            if (own.Length < 2)
            {
                if (own.Length == 1 && label == control)
                {
                    throw new InputException(
                        $"{screen.Name}: the control '{control}' has one cell{within}, and a ceiling needs two at least: one for each half. "
                        + "Give a screen with more control cells, or leave the ceiling out.");
                }

                if (own.Length == 1 && isEvaluated)
                    single.Add(label);
                continue;
            }

            perturbations += isEvaluated && label != control ? 1 : 0;
            var half = new int[own.Length / 2];
            var other = new int[own.Length / 2];
            half.AsSpan().Fill(-1);
            other.AsSpan().Fill(-1);
            StrategyException.Call(splitter, () =>
            {
                splitter.Split(label, own, half, other);
                return true;
            },
            CancellationToken.None);
            RequireHalves(splitter, label, own.Length, half, other);
            foreach (var cell in half)
                real[own[cell]] = code;
            foreach (var cell in other)
                pred[own[cell]] = code;
        }

        if (perturbations == 0 && single.Count > 0)
        {
            throw new InputException(
                $"{screen.Name}: every perturbation has one cell only{within}, and a ceiling needs two at least: one for each half. "
                + "Leave the ceiling out.");
        }

        if (single.Count > 0)
            warnings.Add($"The ceiling leaves out what has one cell only{within}: {NameSample.Of(single)}.");
    }

    // A plugin's split that overlaps would make a ceiling that looks perfect.
    private static void RequireHalves(IReplicateSplitter splitter, string label, int cellCount, int[] half, int[] other)
    {
        var taken = new bool[cellCount];
        foreach (var cell in half.Concat(other))
        {
            if ((uint)cell >= (uint)cellCount || taken[cell])
            {
                throw new MetricRegistrationException(
                    $"The split {splitter.GetType().FullName} of {splitter.GetType().Assembly.GetName().Name} does not halve the {cellCount} "
                    + $"cells of '{label}': it gave the cell {cell}{((uint)cell < (uint)cellCount ? " twice" : ", which is not there")}.");
            }

            taken[cell] = true;
        }
    }

    private static IEnumerable<(string? CellType, IEnumerable<int> Cells)> CellTypes(IScreen screen, EvaluationRequest request)
    {
        if (request.CellTypeColumn is not { } column)
            return [(null, Enumerable.Range(0, screen.CellCount))];
        var types = ScreenLabels.Read(screen, column, "cell type", nameof(EvaluationRequest.CellTypeColumn));
        return Enumerable.Range(0, screen.CellCount)
            .Where(cell => types.Codes.Span[cell] >= 0 && types.Categories[types.Codes.Span[cell]].Length > 0)
            .GroupBy(cell => types.Codes.Span[cell], (code, cells) => ((string?)types.Categories[code], cells));
    }

    private sealed record LabelledHalves(IScreen Screen, ObsLabels Labels, string Control, string Within, HashSet<string>? Chosen);
}
