using System.Globalization;
using CellEval.Engine;

namespace ConsoleHost;

/// <summary>Shows stages and finished metrics on the error stream, so that results alone are on the other.</summary>
internal sealed class ConsoleProgress : IProgress<EvaluationProgress>, IProgress<MetricOutcome>
{
    public void Report(EvaluationProgress value) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {value.Fraction * 100:F0} %"));

    public void Report(MetricOutcome value) => Console.Error.WriteLine($"{value.Variant.Name}: {value.Reason ?? "done"}");
}
