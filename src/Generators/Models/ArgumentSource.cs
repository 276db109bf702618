namespace CellEval.Generators.Models;

/// <summary>Where a call gets an argument from.</summary>
internal enum ArgumentSource
{
    Context,
    Value,
    Service,
    CancellationToken,
}
