using System.Text;
using CellEval.Reporting.Html;
using CellEval.Reporting.Reading;
using CellEval.Reporting.Sections;

namespace CellEval.Reporting;

/// <summary>
/// One HTML page about the results of a run: what was compared, what failed, every metric with interval, ceiling and baseline, and the
/// perturbations that did best and worst. It needs no network, and no script to be read. The same files give the same bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>The name that a run gives to its report.</summary>
    public const string FileName = "report.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the page.</summary>
    /// <param name="request">The results.</param>
    /// <param name="stream">Takes the page in UTF-8; stays open.</param>
    /// <param name="cancellationToken">Stops the reading of large tables.</param>
    /// <exception cref="InputException">There are no results in the folder, or a file is damaged.</exception>
    public static void Write(ReportRequest request, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var report = ReportReader.Read(request, cancellationToken);
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        Page.Write(report, new HtmlWriter(text));
    }
}
