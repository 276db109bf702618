using Microsoft.Playwright;

namespace CellEval.Reporting.Browser.Tests;

/// <summary>What a browser makes of the page.</summary>
public sealed class BrowserTests(ReportPage report) : IClassFixture<ReportPage>
{
    [BrowserFact]
    public async Task Nothing_overflows_is_requested_or_complained_of()
    {
        foreach (var width in (int[])[1280, 400])
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                var page = await report.OpenAsync(width, scheme);
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"The page is wider than {width}.");
                Assert.Equal("", await page.EvaluateAsync<string>(
                    "[...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().right > innerWidth).map(s => s.textContent).join()"));
                await page.CloseAsync();
            }
        }

        Assert.Empty(report.Complaints);
        Assert.All(report.Requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
        Assert.Single(report.Requests.Distinct());
    }

    [BrowserFact]
    public async Task No_text_of_a_picture_is_cut_off()
    {
        var page = await report.OpenAsync(1280);
        Assert.Equal("", await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('svg text')].filter(t => {
              const text = t.getBoundingClientRect(), svg = t.ownerSVGElement.getBoundingClientRect();
              return text.left < svg.left - 1 || text.right > svg.right + 1 || text.top < svg.top - 1 || text.bottom > svg.bottom + 1;
            }).map(t => t.textContent).join()
            """));
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Tables_are_sorted_by_the_keyboard()
    {
        var page = await report.OpenAsync(1280);
        var table = page.Locator("#headline-1 table");
        var heading = table.Locator("thead th").Nth(2);
        await heading.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await heading.GetAttributeAsync("aria-sort"));
        var up = await MeansAsync(table);
        Assert.Equal(up.Order(), up);
        Assert.Equal(6, up.Length);

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await heading.GetAttributeAsync("aria-sort"));
        Assert.Equal(up.Reverse(), await MeansAsync(table));
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Light_and_dark_differ_and_texts_have_contrast()
    {
        var backgrounds = new HashSet<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await report.OpenAsync(1280, scheme);
            backgrounds.Add(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            var contrast = await page.EvaluateAsync<double>("""
                (() => {
                  const light = colour => {
                    const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const page = light(getComputedStyle(document.body).backgroundColor);
                  return Math.min(...[...document.querySelectorAll('p, td, th, a, dt, dd, caption, figcaption')].map(e => {
                    const text = light(getComputedStyle(e).color);
                    return (Math.max(text, page) + 0.05) / (Math.min(text, page) + 0.05);
                  }));
                })()
                """);
            Assert.True(contrast >= 4.5, $"The contrast in {scheme} is {contrast}.");
            await page.CloseAsync();
        }

        Assert.Equal(2, backgrounds.Count);
    }

    private static async Task<double[]> MeansAsync(ILocator table) =>
        await table.EvaluateAsync<double[]>("table => [...table.tBodies[0].rows].map(row => Number(row.cells[2].dataset.value))");
}
