using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>The checks of a pair of screens before any long work (SPEC §2), each with a way out.</summary>
internal static class ScreenCheck
{
    /// <summary>Requires genes.</summary>
    public static void RequireGenes(IScreen screen)
    {
        if (screen.Genes.Count == 0)
            throw new InputException($"{screen.Name}: the screen has no genes (X has no columns), so nothing to evaluate. Check how the file was made.");
    }

    /// <summary>Requires the same genes in the same order.</summary>
    public static void RequireSameGenes(IScreen real, IScreen pred)
    {
        if (real.Genes.SequenceEqual(pred.Genes, StringComparer.Ordinal))
            return;

        if (real.Genes.Count != pred.Genes.Count)
        {
            throw new InputException(
                $"The screens have different numbers of genes: {real.Genes.Count} in {real.Name}, {pred.Genes.Count} in "
                + $"{pred.Name}{Difference(real, pred)}. Both must have the same genes in the same order: subset the real "
                + "screen to the predicted genes, or predict all genes.");
        }

        if (real.Genes.Order(StringComparer.Ordinal).SequenceEqual(pred.Genes.Order(StringComparer.Ordinal)))
        {
            throw new InputException(
                $"{pred.Name} has the genes of {real.Name} in another order: {FirstDifference(real, pred)}. Only the order differs: "
                + "reorder the columns of one screen, for example in Python with pred = pred[:, real.var_names].");
        }

        throw new InputException(
            $"The screens have different genes{Difference(real, pred)}; {FirstDifference(real, pred)}. Both must have the same genes "
            + "in the same order: check that both name genes in the same way (symbols or Ensembl ids).");
    }

    /// <summary>Requires the same labels in both screens, the control among them.</summary>
    public static void RequireSameLabels(
        IScreen real,
        IReadOnlyCollection<string> realNames,
        IScreen pred,
        IReadOnlyCollection<string> predNames,
        string control,
        string within)
    {
        RequireControl(real, realNames, control, within);
        RequireControl(pred, predNames, control, within);
        RequireSamePerturbations(real, realNames, pred, predNames, within);
        RequirePerturbation(real, realNames, control, within);
    }

    /// <summary>Requires the same labels in both screens.</summary>
    public static void RequireSamePerturbations(
        IScreen real, IReadOnlyCollection<string> realNames, IScreen pred, IReadOnlyCollection<string> predNames, string within)
    {
        if (NameDifference.Describe(real.Name, realNames, pred.Name, predNames) is { } difference)
        {
            throw new InputException(
                $"The screens have different perturbations{within}: {difference}. Both must have the same perturbations: "
                + "predict the missing ones, or drop their cells from the other screen.");
        }
    }

    /// <summary>Requires cells of the control.</summary>
    public static void RequireControl(IScreen screen, IReadOnlyCollection<string> names, string control, string within)
    {
        if (names.Contains(control, StringComparer.Ordinal))
            return;
        var found = names.Count == 0 ? "none" : NameSample.Of(Sorted(names));
        throw new InputException(
            $"{screen.Name}: no cell has the control label '{control}'{within}. Labels found: {found}. "
            + "Name the right label, or add control cells: effects are differences from them.")
        {
            Settings = [nameof(EvaluationRequest.Control)],
        };
    }

    /// <summary>Requires a perturbation beside the control.</summary>
    public static void RequirePerturbation(IScreen screen, IReadOnlyCollection<string> names, string control, string within)
    {
        if (names.All(name => name == control))
            throw new InputException($"{screen.Name}: there is no perturbation beside the control '{control}'{within}, so nothing to evaluate.");
    }

    /// <summary>Requires embeddings, of the same width in all screens.</summary>
    public static void RequireObsm(IReadOnlyList<IScreen> screens, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var screen in screens)
            {
                if (screen.Obsm.ContainsKey(key))
                    continue;
                var found = screen.Obsm.Count == 0 ? "none" : NameSample.Of(Sorted([.. screen.Obsm.Keys]));
                throw new InputException(
                    $"{screen.Name}: obsm has no embedding '{key}'. Found: {found}. Name one that both screens have, or "
                    + "compute it for both.")
                {
                    Settings = [nameof(MetricSelection.Settings)],
                };
            }

            if (screens.FirstOrDefault(screen => screen.Obsm[key] != screens[0].Obsm[key]) is { } other)
            {
                throw new InputException(
                    $"The embedding '{key}' has {screens[0].Obsm[key]} dimensions in {screens[0].Name} and {other.Obsm[key]} in {other.Name}. "
                    + "Both sides must be embedded in one space: compute the embedding of both with one model.");
            }
        }
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(CodePointComparer.Instance)];

    private static string Difference(IScreen real, IScreen pred) =>
        NameDifference.Describe(real.Name, [.. real.Genes], pred.Name, [.. pred.Genes]) is { } difference ? ": " + difference : "";

    private static string FirstDifference(IScreen real, IScreen pred)
    {
        var at = Enumerable.Range(0, real.Genes.Count).First(i => real.Genes[i] != pred.Genes[i]);
        return $"gene {at + 1} is '{real.Genes[at]}' in {real.Name} and '{pred.Genes[at]}' in {pred.Name}";
    }
}
