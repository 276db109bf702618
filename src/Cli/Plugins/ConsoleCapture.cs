using System.Text;
using CellEval.Engine;

namespace CellEval.Cli.Plugins;

/// <summary>Keeps what plugins write to the console out of the tool's own output, which has writers of its own.</summary>
internal sealed class ConsoleCapture : IStrayOutput
{
    private const int KeptLength = 200;

    // Of the run whose code is executing: two runs in one process do not see each other's.
    private static readonly AsyncLocal<ConsoleCapture?> Running = new();
    private static readonly Lock Starting = new();
    private static ConsoleCapture? _latest;

    private readonly AsyncLocal<string?> _metric = new();
    private readonly Dictionary<string, (long Count, StringBuilder Start)> _written = [];

    private ConsoleCapture()
    {
    }

    /// <summary>Starts to catch all that is written by the calling code and what it starts.</summary>
    public static ConsoleCapture Start()
    {
        var capture = new ConsoleCapture();
        Running.Value = capture;
        lock (Starting)
        {
            if (_latest is null)
            {
                // For good: a metric that was abandoned may write as long as the process lives.
                var router = new CapturedWriter(text => (Running.Value ?? _latest)?.Add(text));
                Console.SetOut(router);
                Console.SetError(router);
            }

            _latest = capture;
        }

        return capture;
    }

    public void Begin(string? metric) => _metric.Value = metric;

    public (long Count, string Start) Take(string? metric)
    {
        lock (_written)
            return _written.Remove(metric ?? "", out var written) ? (written.Count, Excerpt(written.Start, written.Count)) : (0, "");
    }

    private static string Excerpt(StringBuilder start, long count) =>
        string.Join(' ', start.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + (count > start.Length ? " …" : "");

    private void Add(ReadOnlySpan<char> text)
    {
        lock (_written)
        {
            var metric = _metric.Value ?? "";
            var (count, start) = _written.TryGetValue(metric, out var earlier) ? earlier : (0, new StringBuilder());
            start.Append(text[..Math.Min(text.Length, KeptLength - start.Length)]);
            _written[metric] = (count + text.Length, start);
        }
    }
}
