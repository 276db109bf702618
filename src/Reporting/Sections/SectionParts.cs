using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>The parts of a section: which there are, and what they are called.</summary>
internal static class SectionParts
{
    public const string Headline = "headline";
    public const string Perturbations = "perturbations";
    public const string Counts = "counts";
    public const string Metrics = "metrics";

    public static IEnumerable<(string Id, string Title)> Of(ResultSection section)
    {
        yield return (Headline, "Results");
        if (section.Ranking.Count > 0)
            yield return (Perturbations, "Best and worst perturbations");
        if (section.Counts is not null)
            yield return (Counts, "Numbers of DE genes");
        if (section.Perturbations.Count > 0)
            yield return (Metrics, "Metrics one by one");
    }

    public static bool Has(ResultSection section, string id) => Of(section).Any(part => part.Id == id);
}
