using CellEval.Engine;

namespace CellEval.Cli.Display;

/// <summary>Lists metrics, a few lines each: what a metric is, what it measures, what can be set.</summary>
internal sealed class MetricList(TextWriter writer)
{
    private const int Width = 100;
    private const string Indent = "    ";

    public void Write(IEnumerable<RegisteredMetric> metrics)
    {
        WriteHead("name", "kind", "best", "version", "profiles");
        foreach (var metric in metrics)
            Write(metric);
        writer.WriteLine("'celleval metrics NAME' tells more of one: all variants, what options mean and take.");
    }

    private void Write(RegisteredMetric metric)
    {
        var declaration = metric.Declaration;
        var profiles = metric.Variants.SelectMany(variant => variant.Profiles).Distinct(StringComparer.Ordinal);
        WriteHead(metric.Name, declaration.Kind, BestValues.Spell(declaration.Best), $"{declaration.Version}", string.Join(", ", profiles));
        Wrap(FirstSentence(declaration.Description));
        var options = metric.Options.Select(option => $"{option.Name} = {PlainText.InLine(ParameterText.Spell(option, option.DefaultValue))}");
        if (metric.Options.Any())
            Wrap($"options: {string.Join("; ", options)}");
        if (metric.SweptParameters.Any())
            Wrap($"variants: {string.Join(", ", metric.Variants.Select(variant => variant.Name))}");
        writer.WriteLine();
    }

    private void WriteHead(string name, string kind, string best, string version, string profiles) =>
        writer.WriteLine($"{name,-22} {kind,-9} {best,-7} {version,-8} {profiles}");

    private void Wrap(string text)
    {
        foreach (var line in WrappedText.Lines(text, Width - Indent.Length))
            writer.WriteLine(Indent + line);
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
