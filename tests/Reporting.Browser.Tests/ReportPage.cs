using System.Globalization;
using System.Text;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CellEval.Reporting.Browser.Tests;

/// <summary>A report of results made for it, opened in a browser that tells all that it asks for and complains of.</summary>
public sealed class ReportPage : IAsyncLifetime
{
    private static readonly MetricRegistry Registry = new ServiceCollection()
        .AddCellEval()
        .AddCellEvalMetricsDeMetrics()
        .AddCellEvalMetricsAnnDataMetrics()
        .BuildServiceProvider()
        .GetRequiredService<MetricRegistry>();

    private readonly string _folder = Directory.CreateTempSubdirectory("celleval-browser-tests-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Browser))
            return;
        WriteResults();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] });
    }

    public async Task<IPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(_folder, "report.html")).AbsoluteUri);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteResults()
    {
        var results = new StringBuilder("perturbation,overlap_at_N,discrimination_score_cosine,mae,pearson_edistance,de_nsig_counts_real,de_nsig_counts_pred\n");
        var effects = new StringBuilder("target,feature,log2_fold_change,p_value,fdr\n");
        for (var p = 0; p < 12; p++)
        {
            // A name without a place to break a line must not widen the page.
            var name = p == 3 ? new string('W', 300) : string.Create(CultureInfo.InvariantCulture, $"P{p}");
            results.Append(CultureInfo.InvariantCulture, $"{name},{p / 12.0},{(p * 5 % 12) / 12.0},{10.0 - p},0.5,{p * 10.0},{p * 7.0}\n");
            for (var gene = 0; gene < 30; gene++)
                effects.Append(CultureInfo.InvariantCulture, $"{name},G{gene},{Math.Sin((p * 30) + gene)},0.5,{gene / 100.0}\n");
        }

        Write("results.csv", results.ToString());
        Write("real_de.csv", effects.ToString());
        Write("pred_de.csv", effects.ToString());
        Write("agg_ci.csv", "metric,mean,ci_low,ci_high,perturbations\nmae,4.5,2.5,6.5,12\n");
        Write("agg_ceiling_results.csv", "overlap_at_N,mae\n0.9,NaN\n");
        Write("run.json", """{ "commandLine": "celleval run -ap /a/very/long/path/that/goes/on/and/on/and/on/and/on/pred.h5ad", "warnings": [ "a warning" ] }""");
        using var page = File.Create(Path.Combine(_folder, "report.html"));
        HtmlReport.Write(new ReportRequest { Results = ResultFolder.Open(_folder), Registry = Registry }, page);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
