using System.Text.RegularExpressions;

namespace CellEval.Reporting.Tests;

/// <summary>Which perturbations did best and worst.</summary>
public sealed class RankingTests
{
    [Fact]
    public void Directions_ties_missing_values_and_variants_have_their_say()
    {
        using var results = new ResultsOnDisk().Add("results.csv", """
            perturbation,overlap_at_N,overlap_at_50,mae,de_nsig_counts_real,pearson_edistance
            A,0.9,0.9,0.1,9.0,0.5
            B,0.5,0.5,,1.0,0.5
            C,0.5,0.1,0.3,5.0,0.5
            """);

        // Relative ranks in percent. A: (16.7 + 16.7) / 2 and 25; B: (66.7 + 50) / 2; C: (66.7 + 83.3) / 2 and 75.
        Assert.Equal(["A 20.8 2", "B 58.3 1", "C 75.0 2"], Places(results.Report()));
    }

    private static IEnumerable<string> Places(string html) => Regex
        .Matches(html, "<tr><td class=\"number\" data-value=\"\\d+\">\\d+</td>\\s*<th scope=\"row\"><bdi>(.*?)</bdi></th>\\s*<td[^>]*>(.*?)</td>\\s*<td[^>]*>(.*?)</td>")
        .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}");
}
