using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads a method marked with <c>[Metric]</c>.</summary>
internal static class MetricParser
{
    public static Parsed<MetricModel> Parse(IMethodSymbol method, AttributeData metric, Compilation compilation)
    {
        method = method.PartialDefinitionPart ?? method;
        var violations = new Violations();
        var template = metric.Text(0) ?? "";
        var name = NameTemplate.DeclarationName(template);
        var version = metric.Value("Version", 1);
        string[] formerNames = [.. metric.Items("FormerNames").Select(former => former.Scalar()).OfType<string>()];
        string[] ownProfiles = [.. ProfileParser.Names(compilation.Assembly)];

        MethodShape.Check(method, compilation, violations);
        NameChecks.CheckName(template, metric, violations);
        NameChecks.CheckFormerNames(template, ownProfiles, metric, violations);
        if (!metric.IsMember("Best"))
            violations.Add(AttributeRules.Best, metric.Location("Best"), name, metric.Argument("Best")!.Value.Value!);
        if (version < 1)
            violations.Add(DeclarationRules.Version, metric.Location("Version"), name, version);

        var outputs = ReturnParser.Outputs(method, violations);
        var parser = new ParameterParser(method, metric, compilation, violations);
        var parameters = parser.Parse();
        if (violations.Count == 0)
            NameChecks.CheckPlaceholders(template, parameters.Swept, metric, violations);

        EquatableArray<VariantModel>? variants = violations.Count == 0
            ? VariantExpander.Expand(template, parameters.Swept, outputs, formerNames, metric, violations)
            : null;
        if (variants is { } expanded)
            NameChecks.CheckReserved(name, expanded, ownProfiles, metric, violations);
        var kind = parser.Kind ?? "";
        var profiles = new ProfileEntryParser(name, kind, compilation, violations).Parse(method, variants);
        if (violations.Count > 0)
            return new Parsed<MetricModel>(null, violations);

        var model = new MetricModel
        {
            Name = name,
            NameTemplate = template,
            Kind = kind,
            Best = Best(metric),
            Version = version,
            Order = metric.Value("Order", 0),
            Description = metric.Text("Description"),
            FormerNames = formerNames.ToEquatableArray(),
            CorrectToFullDepth = metric.Value("CorrectToFullDepth", false),
            Contexts = parameters.Contexts.ToEquatableArray(),
            Parameters = parameters.Values.ToEquatableArray(),
            Services = parameters.Services.ToEquatableArray(),
            IsScalar = ReturnParser.IsScalar(method),
            Outputs = outputs.ToEquatableArray(),
            Variants = variants!.Value,
            Profiles = profiles.ToEquatableArray(),
            Method = method.InCode(),
            Arguments = parameters.Arguments.ToEquatableArray(),
            Warnings = Usability.WarningsOf([method, .. method.Parameters.Select(parameter => parameter.Type)]),
        };
        return new Parsed<MetricModel>(model, violations);
    }

    private static ConstantModel Best(AttributeData metric) =>
        metric.Argument("Best") is { Type: INamedTypeSymbol type, Value: { } value }
            ? ConstantReader.OfEnum(type, value)
            : ConstantModel.Null;
}
