using System.Globalization;
using CellEval.Engine;
using CellEval.SourceGenModel;

namespace CellEval.Cli.Display;

/// <summary>Describes a metric in a paragraph of plain text.</summary>
internal sealed class MetricDescription(MetricRegistry registry, TextWriter writer)
{
    private const int Width = 100;
    private const string Indent = "    ";
    private const string Below = "                   ";

    public void Write(RegisteredMetric metric)
    {
        var declaration = metric.Declaration;
        writer.WriteLine(metric.Name);
        foreach (var line in WrappedText.Lines(declaration.Description, Width - Indent.Length))
            writer.WriteLine(Indent + line);
        Line("kind", declaration.Kind);
        Line("best", BestValues.Spell(declaration.Best));
        Line("version", declaration.Version.ToString(CultureInfo.InvariantCulture));
        Line("assembly", metric.Assembly);
        foreach (var swept in metric.SweptParameters)
        {
            Line("variants by", $"{swept.Name} ({Values(swept)})");
            Meaning(swept);
        }

        foreach (var variant in metric.Variants)
        {
            var columns = variant.Columns is [var only] && only == variant.Name
                ? ""
                : $" (columns {string.Join(", ", variant.Columns)})";
            Line("variant", $"{variant.Name}{columns} in {string.Join(", ", variant.Profiles)}");
        }

        foreach (var option in metric.Options)
        {
            Line("option", $"{option.Name} = {ParameterText.Spell(option, option.DefaultValue)} ({Values(option)})");
            Meaning(option);
        }

        writer.WriteLine();
    }

    private void Meaning(ParameterDeclaration parameter)
    {
        foreach (var line in WrappedText.Lines(parameter.Description, Width - Below.Length))
            writer.WriteLine(Below + line);
    }

    private void Line(string label, string text) => writer.WriteLine($"    {label,-12} {PlainText.InLine(text)}");

    private string Values(ParameterDeclaration parameter) => registry.DescribeValues(parameter);
}
