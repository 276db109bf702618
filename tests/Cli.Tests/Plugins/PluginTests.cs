namespace CellEval.Cli.Tests;

public sealed class PluginTests
{
    [Fact]
    public async Task Metrics_of_a_plugin_are_listed_last_with_their_profiles()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", PluginSources.Good);
        ToolRun run = await ToolRun.Of("metrics", "--plugin", plugin);
        run.Exited(ExitCode.Success);
        Assert.True(
            run.Output.IndexOf("acme_genes", StringComparison.Ordinal) > run.Output.LastIndexOf("pearson_edistance", StringComparison.Ordinal));
        ToolRun one = await ToolRun.Of("metrics", "acme_genes", "--plugin", plugin);
        one.Exited(ExitCode.Success);
        Assert.Contains("acme_genes in full, anndata", one.Output, StringComparison.Ordinal);
        Assert.Contains(
            "    option       factor = 1 (a number from 0 to 100)\n                   What a gene counts.\n", one.Output, StringComparison.Ordinal);
        ToolRun without = await ToolRun.Of("metrics", "acme_genes");
        without.Exited(ExitCode.CommandLine);
    }

    [Fact]
    public async Task A_plugins_metrics_options_distances_and_contexts_serve_a_run()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", PluginSources.Good);
        ToolRun run = await ToolRun.Of(["run", .. Screens(), "-o", folder.At("out"), "--plugin", plugin, "--profile", "anndata",
            "--set", "acme_genes.factor=2", "--variant", "discrimination_score:distance=mine"]);
        run.Exited(ExitCode.Success);
        string[] rows = await File.ReadAllLinesAsync(folder.At("out", "results.csv"));
        string[] columns = rows[0].Split(',');
        Assert.Equal("acme_genes", columns[^1]);
        Assert.All(rows[1..], row =>
        {
            string[] values = row.Split(',');
            Assert.Equal(
                values[Array.IndexOf(columns, "discrimination_score_l1")], values[Array.IndexOf(columns, "discrimination_score_mine")]);
        });
        Assert.DoesNotContain("acme_cells", columns);

        ToolRun counting = await ToolRun.Of(["run", .. Screens(), "-o", folder.At("own"), "--plugin", plugin, "--profile", "counting"]);
        counting.Exited(ExitCode.Success);
        Assert.Contains("acme_cells", await File.ReadAllTextAsync(folder.At("own", "results.csv")), StringComparison.Ordinal);
        Assert.Contains(
            "warning: A plugin, outside of its metrics, wrote 6 characters to the console: built", counting.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_of_a_plugin_out_of_its_range_is_refused_before_a_file_is_looked_for()
    {
        using PluginFolder folder = new();
        ToolRun run = await ToolRun.Of("run", "-ap", "no.h5ad", "-ar", "no.h5ad", "--plugin", folder.Compile("Acme", PluginSources.Good),
            "--set", "acme_genes.factor=-1");
        run.Exited(ExitCode.CommandLine);
        Assert.Equal("error: '-1' is not a value of acme_genes.factor. Expected a number from 0 to 100.\n", run.Errors);
    }

    [Fact]
    public async Task What_a_plugin_says_cannot_control_the_terminal()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", """
            using System;
            using CellEval;

            public static class Sly
            {
                [Metric("sly", Description = "Clears \u001b[2J all.\nerror: no line of its own. \u202eback\u009b!")]
                public static double Score(ScreenPair pair, string note = "\u001b]0;title\u0007\r\nerror: none") =>
                    throw new InvalidOperationException("gone\u001b[1A\rerror: over\nwritten");
            }
            """);
        ToolRun list = await ToolRun.Of("metrics", "--plugin", plugin);
        Assert.Contains(@"Clears \u001b[2J all.", list.Output, StringComparison.Ordinal);
        ToolRun one = await ToolRun.Of("metrics", "sly", "--plugin", plugin);
        Assert.Contains(@"all. error: no line of its own. \u202eback\u009b!", one.Output, StringComparison.Ordinal);
        Assert.Contains(@"note = \u001b]0;title\u0007\u000d\u000aerror: none", one.Output, StringComparison.Ordinal);
        Assert.Contains(@"note = \u001b]0;title\u0007\u000d\u000aerror: none", list.Output, StringComparison.Ordinal);
        ToolRun json = await ToolRun.Of("metrics", "--json", "--plugin", plugin);
        ToolRun run = await ToolRun.Of(["run", .. Screens(), "-o", folder.At("out"), "--profile", "+sly", "--verbose", "--plugin", plugin]);
        Assert.Contains(@"the metric sly failed: gone\u001b[1A\u000derror: over", run.Errors, StringComparison.Ordinal);
        Assert.All(
            [list.Output, one.Output, json.Output, run.Output, run.Errors],
            text => Assert.DoesNotContain(text, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e'));
    }

    [Fact]
    public async Task A_replay_loads_plugins_and_leaves_out_what_was_left_out_and_fails_where_the_run_failed()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", """
            using System;
            using CellEval;

            public static class Mixed
            {
                [Metric("gene_count")]
                public static double Count(ScreenPair pair) => pair.Genes.Count;

                [Metric("never")]
                public static double Never(ScreenPair pair) => throw new InvalidOperationException("never");
            }
            """);
        string[] line = ["run", .. Screens(), "-o", folder.At("first"), "--profile", "minimal,+gene_count,+never", "--no-ci", "--plugin", plugin];
        (await ToolRun.Of(line)).Exited(ExitCode.MetricFailed);
        ToolRun replay = (await ToolRun.Of("run", "--replay", folder.At("first", "run.json"), "-o", folder.At("second"))).Exited(ExitCode.MetricFailed);
        Assert.Contains("never", replay.Errors, StringComparison.Ordinal);

        string[] names = [.. Directory.EnumerateFiles(folder.At("first")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Contains("results.csv", names);
        Assert.DoesNotContain("agg_ci.csv", names);
        Assert.Equal(names, Directory.EnumerateFiles(folder.At("second")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (string name in names.Except(["run.json", "report.html"]))
            Assert.Equal(await File.ReadAllBytesAsync(folder.At("first", name)), await File.ReadAllBytesAsync(folder.At("second", name)));
        Assert.Contains("gene_count", (await File.ReadAllLinesAsync(folder.At("second", "results.csv")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_reports_know_a_plugins_metrics_without_the_plugin()
    {
        using PluginFolder folder = new();
        string[] plugin = ["--plugin", folder.Compile("Acme", PluginSources.WithServices)];
        (await ToolRun.Of(["run", .. Screens(), "-o", folder.At("out"), "--profile", "minimal,+house_genes", .. plugin])).Exited(ExitCode.Success);
        (await ToolRun.Of("report", folder.At("out"), "-o", folder.At("later.html"))).Exited(ExitCode.Success);
        string report = await File.ReadAllTextAsync(folder.At("out", "report.html"));
        Assert.Contains("house_genes", report, StringComparison.Ordinal);
        Assert.Equal(report, await File.ReadAllTextAsync(folder.At("later.html")));
    }

    [Fact]
    public async Task A_plugins_metric_takes_a_service_that_the_plugin_registers()
    {
        using PluginFolder folder = new();
        ToolRun run = await ToolRun.Of(["run", .. Screens(), "-o", folder.At("out"), "--profile", "+house_genes",
            "--plugin", folder.Compile("Acme", PluginSources.WithServices)]);
        run.Exited(ExitCode.Success);
        string[] rows = await File.ReadAllLinesAsync(folder.At("out", "results.csv"));
        Assert.Equal("perturbation,house_genes", rows[0]);
        Assert.All(rows[1..], row => Assert.EndsWith(",3.0", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_plugin_does_wrong_harms_nothing_but_its_own_columns()
    {
        using PluginFolder folder = new();
        ToolRun expected = await ToolRun.Of(["run", .. Screens(), "-o", folder.At("expected"), "--profile", "anndata"]);
        ToolRun run = await ToolRun.Of(["run", .. Screens(), "-o", folder.At("out"), "--plugin", folder.Compile("Rude", PluginSources.Rude), "--profile", "anndata",
            "--metric-timeout", "4"]);
        expected.Exited(ExitCode.Success);
        run.Exited(ExitCode.MetricFailed);
        Assert.Contains("error: the metric rude_throws failed: no luck today (InvalidOperationException in Rude.Throws)\n", run.Errors, StringComparison.Ordinal);
        Assert.Contains("rude_length failed: rude_length returned scores of other perturbations", run.Errors, StringComparison.Ordinal);
        Assert.Contains("rude_null failed: rude_null returned null in place of scores.", run.Errors, StringComparison.Ordinal);
        Assert.Contains(
            "rude_sleeps failed: timed out after 4 s; it ignores cancellation, so it was abandoned", run.Errors, StringComparison.Ordinal);
        Assert.Contains(
            "warning: The metric rude_talks wrote 17 characters to the console: look at me and me", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("look at me", run.Output, StringComparison.Ordinal);

        string[] rows = await File.ReadAllLinesAsync(folder.At("out", "results.csv"));
        string[] own = await File.ReadAllLinesAsync(folder.At("expected", "results.csv"));
        Assert.Equal(own[0] + ",rude_length,rude_null,rude_sleeps,rude_talks,rude_throws", rows[0]);
        Assert.All(own.Zip(rows).Skip(1), pair => Assert.Equal(pair.First + ",,,,1.0,", pair.Second));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_before_any_input_is_read()
    {
        using PluginFolder folder = new();
        string one = folder.Compile("One", PluginSources.OneMetric("twice"));
        string two = folder.Compile("Two", PluginSources.OneMetric("twice"));
        string ours = folder.Compile("Ours", PluginSources.OneMetric("mse"));
        await Refuses("One (twice) and Two (twice)", "--plugin", one, "--plugin", two);
        await Refuses("CellEval.Metrics.AnnData (mse) and Ours (mse)", "--plugin", ours);
        await Refuses($"There is no plugin {folder.At("No.dll")}", "--plugin", folder.At("No.dll"));
        string library = folder.Compile("elsewhere/Library", "public class Library;");
        await Refuses("Lonely.dll needs the assembly Library 0.0.0.0, which is neither in", "--plugin", folder.Compile(
            "Lonely", PluginSources.OneMetric("lonely") + "public class Uses { public Library? It; }", library));
        await Refuses("was built for .NET 99.0 and this tool runs on .NET ", "--plugin", folder.Compile(
            "Future", "[assembly: System.Runtime.Versioning.TargetFramework(\".NETCoreApp,Version=v99.0\")] public class Plain;"));
        await Refuses("Odd.dll says that it was built for 'no', which is no framework", "--plugin", folder.Compile(
            "Odd", "[assembly: System.Runtime.Versioning.TargetFramework(\"no\")] public class Plain;"));
        await Refuses("is called CellEval.Metrics.De, as metrics that this tool has already", "--plugin", folder.Compile(
            "CellEval.Metrics.De", PluginSources.OneMetric("imposter")));

        async Task Refuses(string message, params string[] plugins)
        {
            ToolRun run = await ToolRun.Of(["run", "-ap", "nope.h5ad", "-ar", "nope.h5ad", "-o", folder.At("out"), .. plugins]);
            run.Exited(ExitCode.Plugin);
            Assert.Contains(message, run.Errors, StringComparison.Ordinal);
            Assert.Single(run.Errors.Trim().Split('\n'));
            Assert.False(Path.Exists(folder.At("out")));
        }
    }

    [Fact]
    public async Task The_process_ends_though_a_metric_goes_on()
    {
        using PluginFolder folder = new();
        ToolRun run = await ToolProcess.Run(
            folder.Path,
            [],
            ["run", .. Screens(), "-o", "out", "--plugin", folder.Compile("Rude", PluginSources.Rude), "--profile", "anndata",
            "--metric-timeout", "4"]);
        run.Exited(ExitCode.MetricFailed);
        Assert.Contains("rude_sleeps failed: timed out after 4 s", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Results are in out", run.Output.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("look at me", run.Output, StringComparison.Ordinal);
    }

    private static string[] Screens() =>
        ["-ap", Path.Combine(Goldens.Path("screen_csr"), "pred.h5ad"), "-ar", Path.Combine(Goldens.Path("screen_csr"), "real.h5ad")];
}
