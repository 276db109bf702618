using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>Finds the gene that each perturbation targets, in a column of <c>obs</c>.</summary>
internal static class TargetGenes
{
    /// <summary>Reads the column; the control's genes do not count.</summary>
    /// <returns>The gene of each perturbation that has one in the screen, and the others as a warning.</returns>
    /// <exception cref="InputException">A column is missing, or a perturbation has two genes.</exception>
    public static (IReadOnlyDictionary<string, string> Targets, string? Warning) Read(DifferentialExpressionRequest request, string geneColumn)
    {
        var screen = request.Screen;
        var labels = ScreenLabels.Read(
            screen, request.PerturbationColumn, "perturbation", nameof(DifferentialExpressionRequest.PerturbationColumn));
        var genes = ScreenLabels.Read(screen, geneColumn, "target gene", nameof(DifferentialExpressionRequest.GeneColumn));
        var found = new SortedDictionary<string, string>(CodePointComparer.Instance);
        for (var cell = 0; cell < labels.Codes.Length; cell++)
        {
            var (label, gene) = (labels.Codes.Span[cell], genes.Codes.Span[cell]);
            if (label < 0 || gene < 0 || labels.Categories[label] is "" || labels.Categories[label] == request.Control)
                continue;
            var (perturbation, name) = (labels.Categories[label], genes.Categories[gene]);
            if (!found.TryAdd(perturbation, name) && found[perturbation] != name)
            {
                throw new InputException(
                    $"{screen.Name}: the cells of '{perturbation}' have two target genes in obs['{geneColumn}'], '{found[perturbation]}' "
                    + $"and '{name}'. Each perturbation needs one gene: split the perturbation, or name another column.")
                {
                    Settings = [nameof(DifferentialExpressionRequest.GeneColumn)],
                };
            }
        }

        var known = screen.Genes.ToHashSet(StringComparer.Ordinal);
        string[] without =
        [
            .. labels.Categories
                .Where((name, code) => name.Length > 0 && name != request.Control && labels.Codes.Span.Contains(code))
                .Where(name => !found.TryGetValue(name, out var gene) || !known.Contains(gene))
                .Order(CodePointComparer.Instance),
        ];
        foreach (var name in without)
            found.Remove(name);
        if (found.Count == 0)
        {
            throw new InputException(
                $"{screen.Name}: no perturbation has a target gene in obs['{geneColumn}'] that is a gene of the screen, so there is nothing to "
                + "test. Name another column, or use genes' names as var has them.")
            {
                Settings = [nameof(DifferentialExpressionRequest.GeneColumn)],
            };
        }

        return (found, without.Length == 0
            ? null
            : $"{screen.Name}: the target genes of {NameSample.Of(without)} are not in the screen; these perturbations are left out.");
    }
}
