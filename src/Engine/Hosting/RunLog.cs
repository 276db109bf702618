using Microsoft.Extensions.Logging;

namespace CellEval.Engine;

/// <summary>What runs write to the host's log.</summary>
internal static partial class RunLog
{
    [LoggerMessage(1, LogLevel.Information, "Evaluating {Metrics} metrics of the profile {Profile}: {Pred} against {Real}")]
    public static partial void RunStarted(this ILogger logger, int metrics, string profile, string? pred, string? real);

    [LoggerMessage(2, LogLevel.Information, "Evaluated {Metrics} metrics in {Seconds:F3} s, {Failed} of them failed")]
    public static partial void RunFinished(this ILogger logger, int metrics, double seconds, int failed);

    [LoggerMessage(3, LogLevel.Information, "The run was cancelled after {Seconds:F3} s")]
    public static partial void RunCancelled(this ILogger logger, double seconds);

    // Without the exception, which is the caller's to log.
    [LoggerMessage(4, LogLevel.Warning, "The run stopped after {Seconds:F3} s: {Reason}")]
    public static partial void RunStopped(this ILogger logger, double seconds, string reason);

    [LoggerMessage(5, LogLevel.Information, "{Guess}")]
    public static partial void Guessed(this ILogger logger, string guess);

    [LoggerMessage(6, LogLevel.Warning, "{Warning}")]
    public static partial void Warned(this ILogger logger, string warning);

    [LoggerMessage(7, LogLevel.Debug, "The metric {Variant} took {Seconds:F3} s: {Status}")]
    public static partial void MetricFinished(this ILogger logger, string variant, double seconds, MetricStatus status);

    [LoggerMessage(8, LogLevel.Error, "The metric {Variant} failed after {Seconds:F3} s: {Reason}")]
    public static partial void MetricFailed(
        this ILogger logger, Exception? exception, string variant, double seconds, string? reason);

    [LoggerMessage(9, LogLevel.Information, "The cells of the type {CellType} are evaluated by themselves")]
    public static partial void CellTypeStarted(this ILogger logger, string cellType);
}
