using CellEval.Reporting.Html;
using CellEval.Reporting.Plots;

namespace CellEval.Reporting.Sections;

/// <summary>How many genes are significant in the real screen and in the prediction.</summary>
internal static class CountsSection
{
    public static void Write(SectionWriter writer)
    {
        if (writer.Section.Counts is not var (real, pred))
            return;
        (double Real, double Pred)[] counts =
        [
            .. Enumerable.Range(0, writer.Section.Perturbations.Count)
                .Where(p => real.Values[p] is { } r && pred.Values[p] is { } q && double.IsFinite(r) && double.IsFinite(q))
                .Select(p => (real.Values[p]!.Value, pred.Values[p]!.Value)),
        ];
        writer.Part(SectionParts.Counts, () =>
        {
            var more = counts.Count(count => count.Pred > count.Real);
            var fewer = counts.Count(count => count.Pred < count.Real);
            var text = $"The prediction has more significant genes than the real screen for {Numbers.Count(more, "perturbation")}, fewer for "
                + $"{Numbers.Count(fewer)}, as many for {Numbers.Count(counts.Length - more - fewer)}.";
            writer.Html.Element("p", text);
            if (counts.Length == 0)
                return;
            writer.Picture(
                CountScatter.Of(counts),
                CountScatter.Width,
                CountScatter.Height,
                "Predicted against real numbers of significant genes",
                text,
                counts.Length > CountScatter.Most
                    ? $"A point for each of about {Numbers.Count(CountScatter.Most)} perturbations, taken at equal distances in the order of the table; on the line both are equal."
                    : "A point for each perturbation; on the line both are equal.");
        });
    }
}
