using System.Diagnostics;
using System.Globalization;
using CellEval.Benchmarks.Generators;
using CellEval.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

// How long metrics take to generate, and again after an edit:
// `dotnet run -c Release --project benchmarks/Generators -- [metrics] [rounds] [ours|roslyn]`.
var metrics = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;

(string Name, Func<Project, int, Project> Edit)[] edits =
[
    ("a method's body in another file", static (project, round) => project.Edit("Other3.cs", "var sum = ", $"var sum = {round + 1} + ")),
    ("a comment in a file of metrics", static (project, round) => project.Edit("Metrics3.cs", "namespace Many;", $"namespace Many; // {round}")),
    ("a method's body in a file of metrics", static (project, round) => project.Edit("Metrics3.cs", "throw null!", $"throw null! /* {round} */")),
    ("one metric's default", static (project, round) => project.Edit("Metrics3.cs", "metric_3_4\"", $"metric_3_4x{round}\"")),
];

(string Key, string Name, Func<IIncrementalGenerator> Create)[] generators =
[
    ("ours", "CellEval.Generators", static () => new MetricGenerator()),
    ("roslyn", "Roslyn's own part: methods are found and their signatures bound", static () => new BareGenerator()),
];

Console.WriteLine($"{metrics} metrics of 5 variants each; median of {rounds} rounds (best)");
foreach (var (_, name, create) in generators.Where(generator => args.Length < 3 || args[2] == generator.Key))
{
    Console.WriteLine(name);
    Report("the first run of this generator in this process", [Time(Driver(create), Project.Create(metrics), out _)]);
    Report("first run", Enumerable.Range(0, rounds).Select(_ => Time(Driver(create), Project.Create(metrics), out var _)));
    foreach (var (edit, apply) in edits)
        Report($"edit of {edit}", Edits(create, apply));
}

IEnumerable<(double Milliseconds, double Megabytes)> Edits(Func<IIncrementalGenerator> create, Func<Project, int, Project> apply)
{
    var project = Project.Create(metrics);
    Time(Driver(create), project, out var driver);
    for (var round = 0; round < rounds; round++)
        yield return Time(driver, apply(project, round), out driver);
}

static GeneratorDriver Driver(Func<IIncrementalGenerator> create) =>
    CSharpGeneratorDriver.Create([create().AsSourceGenerator()], parseOptions: Project.ParseOptions);

static (double Milliseconds, double Megabytes) Time(GeneratorDriver driver, Project project, out GeneratorDriver after)
{
    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var watch = Stopwatch.StartNew();
    after = driver.RunGenerators(project.Compilation);
    var elapsed = watch.Elapsed.TotalMilliseconds;
    var megabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6;
    var result = after.GetRunResult().Results.Single();
    if (result.Exception is { } exception)
        throw exception;
    if (result.GeneratedSources.Any(source => source.HintName.StartsWith("Skipped", StringComparison.Ordinal)))
        throw new InvalidOperationException("The project breaks a rule, and so not all of its metrics were generated.");
    return (elapsed, megabytes);
}

static void Report(string what, IEnumerable<(double Milliseconds, double Megabytes)> runs)
{
    var sorted = runs.OrderBy(run => run.Milliseconds).ToArray();
    var (median, best) = (sorted[sorted.Length / 2], sorted[0]);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what}: {median.Milliseconds:F1} ms ({best.Milliseconds:F1}), {median.Megabytes:F1} MB allocated"));
}
