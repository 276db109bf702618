namespace CellEval.Engine;

/// <summary>Why a context cannot be had.</summary>
/// <param name="Reason">The reason, naming the context that failed.</param>
/// <param name="Exception">What was thrown.</param>
internal sealed record ContextFailure(string Reason, Exception Exception);
