using Microsoft.Extensions.Logging;

namespace CellEval.Engine.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILogger
{
    private readonly List<(LogLevel Level, int Id, string Text, Exception? Exception)> _entries = [];

    public HashSet<string> Categories { get; } = [];

    public IReadOnlyList<(LogLevel Level, int Id, string Text, Exception? Exception)> Entries => _entries;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Add(categoryName);
        return this;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // As loggers of the console and of files do.
        _ = exception?.ToString();
        lock (_entries)
            _entries.Add((logLevel, eventId.Id, formatter(state, exception), exception));
    }

    public void Dispose()
    {
    }
}
