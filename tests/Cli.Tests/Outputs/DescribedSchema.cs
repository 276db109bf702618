using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CellEval.Cli.Tests;

/// <summary>A JSON schema whose properties say what the XML docs of the records say.</summary>
internal sealed class DescribedSchema
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, XElement> _summaries;

    private DescribedSchema(Assembly assembly) => _summaries = XDocument
        .Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    public static string Of(Type root, string schema)
    {
        JsonNode described = JsonNode.Parse(schema)!;
        new DescribedSchema(root.Assembly).Describe(root, described.AsObject());
        return described.ToJsonString(Format) + "\n";
    }

    private void Describe(Type type, JsonObject schema)
    {
        if (schema["items"] is JsonObject items && type.IsGenericType)
            Describe(type.GetGenericArguments()[0], items);
        if (schema["properties"] is not JsonObject properties)
            return;
        foreach ((string name, JsonNode? value) in properties)
        {
            PropertyInfo property = type.GetProperty(char.ToUpperInvariant(name[0]) + name[1..])!;
            JsonObject inner = value!.AsObject();
            Describe(property.PropertyType, inner);
            inner.Insert(0, "description", Text(_summaries[$"P:{type.FullName}.{property.Name}"]));
        }
    }

    private static string Text(XElement summary)
    {
        string text = string.Concat(summary.Nodes().Select(node => node is XElement element ? Spell(element) : node.ToString()));
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text = text.StartsWith("Gets ", StringComparison.Ordinal) ? text["Gets ".Length..] : text;
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    // Other properties are called here as in the file.
    private static string Spell(XElement element)
    {
        if (element.Attribute("cref") is not { } reference)
            return $"'{element.Value}'";
        string name = reference.Value.Split('.')[^1];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
