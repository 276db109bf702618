using System.Globalization;
using CellEval.Reporting.Html;
using CellEval.Reporting.Plots;
using CellEval.Reporting.Ranking;
using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>The perturbations that did best and worst, and the effects of some of them.</summary>
internal static class PerturbationsSection
{
    /// <summary>So many of the best, and of the worst, stand in the table.</summary>
    private const int Listed = 10;

    private const int MostWithValues = 300;

    public static void Write(SectionWriter writer)
    {
        if (SectionParts.Has(writer.Section, SectionParts.Perturbations))
        {
            writer.Part(SectionParts.Perturbations, () =>
            {
                Rule(writer);
                Table(writer);
                Values(writer);
                Effects(writer);
            });
        }
    }

    private static void Rule(SectionWriter writer)
    {
        var metrics = writer.Section.Columns.Where(PerturbationRanking.IsRanked).Select(column => column.Metric).Distinct(StringComparer.Ordinal);
        writer.Html.Element(
            "p",
            "Ordered by mean relative rank: in every metric with a direction perturbations are ranked, 0 % is the best of all and 100 % the worst, "
            + $"equal values share a rank, variants of a metric count together as one. Metrics: {string.Join(", ", metrics)}.");
    }

    private static void Table(SectionWriter writer)
    {
        var (html, section) = (writer.Html, writer.Section);
        var ranking = section.Ranking;
        var all = ranking.Count <= (2 * Listed) + 5;
        int[] places = all ? [.. Enumerable.Range(0, ranking.Count)] : [.. Enumerable.Range(0, Listed), .. Enumerable.Range(ranking.Count - Listed, Listed)];
        var columns = new List<(string, bool)> { ("Place", true), ("Perturbation", false), ("Mean relative rank, %", true), ("Metrics", true) };
        if (section.Counts is not null)
            columns.AddRange([("DE genes, real", true), ("DE genes, predicted", true)]);
        var caption = all
            ? $"All {Numbers.Count(ranking.Count)} perturbations"
            : $"The {Listed} best and the {Listed} worst of {Numbers.Count(ranking.Count)} perturbations";
        writer.Table(caption, columns, () =>
        {
            foreach (var place in places)
            {
                html.Open("tr");
                writer.Count(place + 1);
                html.Open("th", ("scope", "row"));
                html.Name(ranking[place].Name);
                html.Close("th");
                var rank = ranking[place].Rank * 100;
                html.Element("td", rank.ToString("0.0", CultureInfo.InvariantCulture), ("class", "number mean"), ("data-value", Numbers.Exact(rank)));
                writer.Count(ranking[place].Metrics);
                if (section.Counts is var (real, pred))
                {
                    writer.Count(real.Values[ranking[place].Index]);
                    writer.Count(pred.Values[ranking[place].Index]);
                }

                html.Close("tr");
            }
        });
    }

    /// <summary>All values, folded; of many perturbations they would make the page slow.</summary>
    private static void Values(SectionWriter writer)
    {
        var (html, section) = (writer.Html, writer.Section);
        ReportColumn[] columns = [.. section.Columns.Where(column => column is { IsScalar: false, HasValues: true })];
        var count = Numbers.Count(section.Perturbations.Count, "perturbation");
        if (columns.Length == 0)
            return;
        if (section.Perturbations.Count > MostWithValues)
        {
            writer.Note($"The values of all {count} are in the table of results beside this page.");
            return;
        }

        html.Open("details");
        html.Element("summary", $"Every value of {count}");
        writer.Table("Values by perturbation", [("Perturbation", false), .. columns.Select(column => (column.Name, true))], () =>
        {
            for (var p = 0; p < section.Perturbations.Count; p++)
            {
                html.Open("tr");
                html.Open("th", ("scope", "row"));
                html.Name(section.Perturbations[p]);
                html.Close("th");
                foreach (var column in columns)
                    writer.Number(column.Values[p]);
                html.Close("tr");
            }
        });
        html.Close("details");
    }

    private static void Effects(SectionWriter writer)
    {
        var html = writer.Html;
        html.Element(writer.InnerHeading, "Predicted against real effects");
        if (writer.Section.Effects is not { } effects)
        {
            writer.Note("The folder holds no DE tables (real_de.csv and pred_de.csv), so effects of genes are not shown.");
            return;
        }

        html.Element(
            "p",
            "A point for each gene, significant where its fdr is below 0.05, whatever threshold the metrics were given. On the line the prediction is right. At most "
            + $"{EffectScatter.Largest + EffectScatter.Sampled} genes are drawn: those with the {EffectScatter.Largest} largest effects in either table, and "
            + $"of the others {EffectScatter.Sampled} at equal distances in the order of their names.");
        writer.Legend(
            ("●", "both", "Significant in both"),
            ("▲", "real-only", "Only in the real screen"),
            ("■", "pred-only", "Only in the prediction"),
            ("●", "neither", "In neither"));
        html.Open("div", ("class", "effects"));
        foreach (var effect in effects)
            Effect(writer, effect);
        html.Close("div");
    }

    private static void Effect(SectionWriter writer, PerturbationEffect effect)
    {
        var (html, place) = (writer.Html, Place(writer.Section.Ranking, effect.Perturbation));
        var drawn = EffectScatter.Choose(effect.Genes);
        html.Open("div");
        html.Open("p", ("class", "note"));
        html.Open("strong");
        html.Name(effect.Perturbation.Name);
        html.Close("strong");
        html.Text($" – place {Numbers.Count(place)} of {Numbers.Count(writer.Section.Ranking.Count)}, "
            + (drawn.Count == effect.Genes.Count
                ? Numbers.Count(drawn.Count, "gene")
                : $"{Numbers.Count(drawn.Count)} of {Numbers.Count(effect.Genes.Count, "gene")}")
            + (effect.LeftOut == 0
                ? ""
                : $"; {Numbers.Count(effect.LeftOut, "more gene")} without a finite fold change in both tables"));
        html.Close("p");
        var both = effect.Genes.Count(gene => gene.IsSignificantInReal && gene.IsSignificantInPred);
        writer.Picture(
            EffectScatter.Of(drawn),
            EffectScatter.Width,
            EffectScatter.Height,
            $"Predicted against real log2 fold changes of {effect.Perturbation.Name}",
            $"{Numbers.Count(effect.Genes.Count, "gene")}: {Numbers.Count(effect.Genes.Count(gene => gene.IsSignificantInReal))} significant in the real screen, "
            + $"{Numbers.Count(effect.Genes.Count(gene => gene.IsSignificantInPred))} in the prediction, {Numbers.Count(both)} in both.");
        html.Close("div");
    }

    private static int Place(IReadOnlyList<RankedPerturbation> ranking, RankedPerturbation perturbation)
    {
        var place = 1;
        while (ranking[place - 1] != perturbation)
            place++;
        return place;
    }
}
