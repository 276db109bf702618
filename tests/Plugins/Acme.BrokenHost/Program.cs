using CellEval;

Console.WriteLine("This does not compile: names of metrics have no capitals.");

internal static class Broken
{
    [Metric("Broken", Description = "Its name is none.")]
    public static MetricScores Score(DeContext de) => MetricScores.Create(de.Perturbations, _ => 1);
}
