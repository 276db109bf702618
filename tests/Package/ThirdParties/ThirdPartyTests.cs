namespace CellEval.Package.Tests;

/// <summary>What people build who have nothing but the packages.</summary>
[Collection(SharedPacking.Name)]
public sealed class ThirdPartyTests(ThirdParty thirdParty) : IClassFixture<ThirdParty>
{
    /// <summary>Worked out by hand from the inputs in <c>tests/Plugins/Acme.Host/Inputs.cs</c>.</summary>
    private static readonly string[] Expected =
    [
        // Real: G1 and G2 significant, G1 first; predicted: G1.
        "tables moved_share_at_N: A=0.5",
        "tables moved_share_at_1: A=1",
        "tables de_nsig_counts_real: A=2",
        "tables de_nsig_counts_pred: A=1",

        // A: G1 is 3 for 4; B: G2 is 3 for 0.
        "screens largest_miss: A=1 B=3",

        // The first gene's effects are real (3, 0), predicted (2, 0): each is nearest to its own.
        "screens discrimination_score_first_gene: A=1 B=1",

        // Cells of B show 2 genes, predicted 3; those of the control 3 and 3, predicted 3 and 2.
        "cells detection_gap: A=0 B=1",
        "cells detection_control_gap: A=-0.5 B=-0.5",
    ];

    private static readonly string[] ExpectedOfStrangeHost =
    [
        "strange_int_strange_at_N",
        "strange_await_strange_at_2",
        "strange_inner",
        "strange_long",
        "strange_old",
        "strange_overload",
        "strange_overload_too",
        "strange_host",
        "strange_inner_true",
    ];

    private static readonly string[] ExpectedOfGeneratedHost =
    [
        "tables moved_share_at_N: A=0.5",
        "tables de_nsig_counts_real: A=2",
        "tables perturbation_count: A=1",
        "vcc: overlap_at_N mae discrimination_score_l1 perturbation_count",
        "cells detection_gap: A=0 B=1",
        "cells detection_control_gap: A=-0.5 B=-0.5",
    ];

    [Fact]
    public async Task A_host_on_packages_evaluates_with_the_metrics_contexts_and_distances_of_packed_plugins()
    {
        (await thirdParty.Dotnet("build", "Acme.Host")).Succeeded();

        AssertNumbers(await ProgramRun.Dotnet(thirdParty.Folder, thirdParty.Assembly("Acme.Host")));
    }

    [Fact]
    public async Task The_same_host_on_projects_finds_the_same()
    {
        string folder = Path.Combine(Build.ArtifactsPath, "bin", "Acme.Host");
        string assembly = Path.Combine(folder, $"{Build.Configuration}".ToLowerInvariant(), "Acme.Host.dll");

        AssertNumbers(await ProgramRun.Dotnet(folder, assembly));
    }

    [Fact]
    public async Task A_generated_host_on_packages_finds_all_that_its_references_bring()
    {
        (await thirdParty.Dotnet("build", "Acme.GeneratedHost")).Succeeded();

        AssertLines(await ProgramRun.Dotnet(thirdParty.Folder, thirdParty.Assembly("Acme.GeneratedHost")), ExpectedOfGeneratedHost);
    }

    [Fact]
    public async Task The_same_generated_host_on_projects_finds_the_same()
    {
        string folder = Path.Combine(Build.ArtifactsPath, "bin", "Acme.GeneratedHost");
        string assembly = Path.Combine(folder, $"{Build.Configuration}".ToLowerInvariant(), "Acme.GeneratedHost.dll");

        AssertLines(await ProgramRun.Dotnet(folder, assembly), ExpectedOfGeneratedHost);
    }

    /// <remarks>Warnings are errors there, those of trimming and of native compilation too.</remarks>
    [NativeFact]
    public async Task A_generated_host_with_its_plugins_is_the_same_as_native_code()
    {
        string folder = Path.Combine(thirdParty.Folder, "native");
        (await thirdParty.Dotnet(
            "publish",
            NativeFactAttribute.Host,
            [.. NativeFactAttribute.Arguments, "--output", Path.Combine(folder, "host"), "--artifacts-path", Path.Combine(folder, "artifacts")])).Succeeded();

        string program = Path.Combine(folder, "host", NativeFactAttribute.Host + (OperatingSystem.IsWindows() ? ".exe" : ""));
        Assert.False(File.Exists(Path.Combine(folder, "host", NativeFactAttribute.Host + ".dll")));
        AssertLines(await ProgramRun.Of(program, folder), ExpectedOfGeneratedHost);
    }

    /// <remarks>Warnings are errors there, all rules of the SDK are on, and nothing is suppressed in generated code.</remarks>
    [Fact]
    public async Task A_plugin_and_a_host_as_unlike_ours_as_may_be_compile_on_packages_without_a_warning()
    {
        (await thirdParty.Dotnet("build", "Acme.StrangeHost")).Succeeded();

        AssertLines(await ProgramRun.Dotnet(thirdParty.Folder, thirdParty.Assembly("Acme.StrangeHost")), ExpectedOfStrangeHost);
    }

    [Fact]
    public async Task The_same_strange_host_on_projects_finds_the_same()
    {
        string folder = Path.Combine(Build.ArtifactsPath, "bin", "Acme.StrangeHost");
        string assembly = Path.Combine(folder, $"{Build.Configuration}".ToLowerInvariant(), "Acme.StrangeHost.dll");

        AssertLines(await ProgramRun.Dotnet(folder, assembly), ExpectedOfStrangeHost);
    }

    [Fact]
    public async Task Two_packages_that_claim_one_name_do_not_compile_into_one_host()
    {
        ProgramRun build = await thirdParty.Dotnet(
            "build", "Acme.GeneratedHost", "-p:WithClash=true", "--artifacts-path", Path.Combine(thirdParty.Folder, "clash"));

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(
            "Metrics.cs(5,2): error CELL0032: The metric 'largest_miss' is claimed by both Acme.Clash and Acme.Metrics: "
            + "rename one, or reference only one of the assemblies",
            build.Output,
            StringComparison.Ordinal);
    }

    /// <remarks>The last is a plugin of a third party, whose own package hides analyzers as NuGet does by default.</remarks>
    [Theory]
    [InlineData("CellEval.Engine")]
    [InlineData("CellEval.Metrics.De")]
    [InlineData("Acme.Metrics")]
    public async Task A_host_gets_the_analyzers_through_whatever_it_references(string package)
    {
        ProgramRun build = await thirdParty.Dotnet("build", "Acme.BrokenHost", $"-p:BrokenHostUses={package}");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Program.cs(7,13): error CELL0015: ", build.Output, StringComparison.Ordinal);

        // The generator's #error says the same only where analyzers are off.
        Assert.DoesNotContain("CS1029", build.Output, StringComparison.Ordinal);
        Assert.All(
            build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)),
            line => Assert.True(line.Contains("CELL0015", StringComparison.Ordinal), line));
    }

    [Fact]
    public async Task Without_analyzers_the_generator_says_what_is_wrong()
    {
        ProgramRun build = await thirdParty.Dotnet(
            "build", "Acme.BrokenHost", "-p:BrokenHostUses=CellEval.Engine", "-p:RunAnalyzersDuringBuild=false");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error CS1029: #error: 'CELL0015 ", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CELL0015", build.Output, StringComparison.Ordinal);
    }

    private static void AssertNumbers(ProgramRun host) => AssertLines(host, Expected);

    private static void AssertLines(ProgramRun host, IEnumerable<string> expected)
    {
        string[] lines = host.Succeeded().Output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(expected, line => Assert.Contains(line, lines));
        Assert.DoesNotContain(lines, line => line.Contains(" failed", StringComparison.Ordinal));
    }
}
