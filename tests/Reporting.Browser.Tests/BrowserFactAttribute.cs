namespace CellEval.Reporting.Browser.Tests;

/// <summary>A test in Debian's Chromium, skipped where it is not installed.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Browser = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Browser))
            Skip = $"There is no {Browser}: 'apt install chromium' brings it.";
    }
}
