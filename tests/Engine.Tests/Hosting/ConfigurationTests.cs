using System.Text;
using CellEval.DifferentialExpression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CellEval.Engine.Tests;

public sealed class ConfigurationTests
{
    [Fact]
    public void Without_configuration_requests_start_from_their_own_defaults()
    {
        using var host = Host.Create();
        var defaults = host.GetRequiredService<IOptions<EvaluationOptions>>().Value.Defaults;
        Assert.Equal(new EvaluationRequest { Metrics = defaults.Metrics }, defaults);
        Assert.Equal("full", defaults.Metrics.Profile);
    }

    [Fact]
    public void Every_key_arrives_in_the_request()
    {
        var request = Read("""
            {
              "Metrics": {
                "Profile": "full,-mae",
                "Skip": [ "pearson_edistance", "mse" ],
                "FurtherVariants": [ "overlap:k=7" ],
                "Settings": { "overlap": { "fdr_threshold": 0.01 }, "overlap_at_7": { "fdr_threshold": "0.02" } }
              },
              "PerturbationColumn": "gene",
              "control": "ctrl",
              "CellTypeColumn": "cell_type",
              "Scale": "log1p",
              "MaxDegreeOfParallelism": 3,
              "MetricTimeout": "00:01:30",
              "DifferentialExpression": { "Mean": "Arithmetic", "CpmFloor": 1.5, "Epsilon": 1e-9 }
            }
            """);

        Assert.Equal("full,-mae", request.Metrics.Profile);
        Assert.Equal(["pearson_edistance", "mse"], request.Metrics.Skip);
        var variant = Assert.Single(request.Metrics.FurtherVariants);
        Assert.Equal("overlap", variant.Metric);
        Assert.Equal("7", variant.SweptValues["k"]);
        Assert.Equal(
            [new OptionSetting("overlap", "fdr_threshold", "0.01"), new OptionSetting("overlap_at_7", "fdr_threshold", "0.02")],
            request.Metrics.Settings);
        Assert.Equal("gene", request.PerturbationColumn);
        Assert.Equal("ctrl", request.Control);
        Assert.Equal("cell_type", request.CellTypeColumn);
        Assert.Equal(ScaleMode.Log1p, request.Scale);
        Assert.Equal(3, request.MaxDegreeOfParallelism);
        Assert.Equal(TimeSpan.FromSeconds(90), request.MetricTimeout);
        Assert.Equal(
            new DifferentialExpressionOptions { Mean = MeanKind.Arithmetic, CpmFloor = 1.5, Epsilon = 1e-9 },
            request.Options.Find<DifferentialExpressionOptions>());
    }

    [Fact]
    public void Null_and_empty_lists_leave_the_default()
    {
        var request = Read("""{ "CellTypeColumn": null, "Metrics": { "Skip": [], "Settings": {} }, "DifferentialExpression": null }""");
        Assert.Null(request.CellTypeColumn);
        Assert.Empty(request.Metrics.Skip);
        Assert.Null(request.Options.Find<DifferentialExpressionOptions>());
    }

    [Fact]
    public void A_later_section_and_code_build_on_what_was_read_before()
    {
        using var host = Host.Create(services => services
            .ConfigureCellEval(Section("""{ "Control": "a", "Metrics": { "Profile": "de", "Skip": [ "overlap_at_50" ] } }"""))
            .ConfigureCellEval(Section("""{ "Control": "b", "Metrics": { "Skip": [ "overlap_at_100" ] } }"""))
            .Configure<EvaluationOptions>(options => options.Defaults = options.Defaults with { PerturbationColumn = "c" }));
        var request = host.GetRequiredService<IOptions<EvaluationOptions>>().Value.Defaults;
        Assert.Equal(("b", "c", "de"), (request.Control, request.PerturbationColumn, request.Metrics.Profile));
        Assert.Equal(["overlap_at_50", "overlap_at_100"], request.Metrics.Skip);
    }

    [Fact]
    public void A_monitor_sees_a_configuration_that_was_loaded_again()
    {
        var source = new ReloadableSource { ["CellEval:Control"] = "a" };
        var root = new ConfigurationBuilder().Add(source).Build();
        using var host = Host.Create(services => services.ConfigureCellEval(root.GetSection("CellEval")));
        var monitor = host.GetRequiredService<IOptionsMonitor<EvaluationOptions>>();
        Assert.Equal("a", monitor.CurrentValue.Defaults.Control);
        source["CellEval:Control"] = "b";
        root.Reload();
        Assert.Equal("b", monitor.CurrentValue.Defaults.Control);
    }

    [Theory]
    [InlineData("""{ "Contrl": "x" }""", "CellEval:Contrl: there is no such key. Did you mean 'Control'? There is: Metrics, ")]
    [InlineData("""{ "Metrics": { "Profiles": "de" } }""", "CellEval:Metrics:Profiles: there is no such key. Did you mean 'Profile'?")]
    [InlineData("""{ "Metrics": { "Profile": "ful" } }""", "CellEval:Metrics:Profile: There is no profile 'ful'. Did you mean 'full'?")]
    [InlineData("""{ "Metrics": "de" }""", "CellEval:Metrics: found 'de', expected a section with Profile, Skip, FurtherVariants, Settings.")]
    [InlineData("""{ "Metrics": { "Skip": "mae" } }""", "CellEval:Metrics:Skip: found 'mae', expected a list.")]
    [InlineData("""{ "Metrics": { "Profile": "+mae", "Skip": [ "mae" ] } }""", "CellEval:Metrics:Skip: The profile '+mae' has no metric left")]
    [InlineData("""{ "Metrics": { "FurtherVariants": [ "overlap:k=5", "overlap" ] } }""", "CellEval:Metrics:FurtherVariants:1: 'overlap' is not a variant.")]
    [InlineData("""{ "Metrics": { "FurtherVariants": [ "overlap:k=x" ] } }""", "CellEval:Metrics:FurtherVariants:0: 'x' is not a value of overlap.k.")]
    [InlineData("""{ "Metrics": { "Settings": { "overlap": { "fdr": 1 } } } }""", "CellEval:Metrics:Settings:overlap:fdr: There is no option of overlap called 'fdr'.")]
    [InlineData("""{ "Metrics": { "Settings": { "overlap": { "fdr_threshold": "x" } } } }""", "CellEval:Metrics:Settings:overlap:fdr_threshold: 'x' is not a value of overlap.fdr_threshold. Expected ")]
    [InlineData("""{ "Metrics": { "Settings": { "overlap": { "fdr_threshold": 2 } } } }""", "CellEval:Metrics:Settings:overlap:fdr_threshold: '2' is not a value of overlap.fdr_threshold. Expected a number from 0 to 1.")]
    [InlineData("""{ "Metrics": { "Settings": { "overlap": 1 } } }""", "CellEval:Metrics:Settings:overlap: found '1', expected a value for each option of the metric.")]
    [InlineData("""{ "Control": [ "a" ] }""", "CellEval:Control: found a section or list, expected a text.")]
    [InlineData("""{ "Scale": "1" }""", "CellEval:Scale: found '1', expected one of Guess, AsIs, Log1p, Counts.")]
    [InlineData("""{ "MaxDegreeOfParallelism": 0 }""", "CellEval:MaxDegreeOfParallelism: found '0', expected a whole number of 1 or more.")]
    [InlineData("""{ "MetricTimeout": 10 }""", "CellEval:MetricTimeout: found '10', expected a time above 0 as hours:minutes:seconds, such as 00:00:10 for ten seconds.")]
    [InlineData("""{ "MetricTimeout": "90" }""", "CellEval:MetricTimeout: found '90', expected a time above 0 as ")]
    [InlineData("""{ "MetricTimeout": "01:30" }""", "CellEval:MetricTimeout: found '01:30', expected a time above 0 as ")]
    [InlineData("""{ "MetricTimeout": "00:00:00" }""", "CellEval:MetricTimeout: found '00:00:00', expected a time above 0 as ")]
    [InlineData("""{ "MetricTimeout": "30.00:00:00" }""", "CellEval:MetricTimeout: found '30.00:00:00', expected a time above 0 as ")]
    [InlineData("""{ "DifferentialExpression": { "Mean": "Mode" } }""", "CellEval:DifferentialExpression:Mean: found 'Mode', expected one of Geometric, Arithmetic.")]
    [InlineData("""{ "DifferentialExpression": { "CpmFloor": "1,5" } }""", "CellEval:DifferentialExpression:CpmFloor: found '1,5', expected a number of 0 or more.")]
    public void What_is_wrong_is_named_with_its_path(string section, string expected)
    {
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(section)).Failures);
        Assert.StartsWith(expected, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_before_a_generic_host_starts()
    {
        using var host = Host.Create(services => services.ConfigureCellEval(Section("""{ "Scale": "x", "Control": "" , "Y": 1 }""")));
        var refusal = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(3, refusal.Failures.Count());
    }

    private static EvaluationRequest Read(string section)
    {
        using var host = Host.Create(services => services.ConfigureCellEval(Section(section)));
        return host.GetRequiredService<IOptions<EvaluationOptions>>().Value.Defaults;
    }

    private sealed class ReloadableSource : Dictionary<string, string?>, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(this);

        private sealed class Provider(ReloadableSource source) : ConfigurationProvider
        {
            public override void Load() => Data = new Dictionary<string, string?>(source, StringComparer.OrdinalIgnoreCase);
        }
    }

    private static IConfigurationSection Section(string json) => Root(json).GetSection("CellEval");

    private static IConfigurationRoot Root(string json) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "CellEval": {{json}} }""")))
        .Build();
}
