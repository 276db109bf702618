namespace CellEval.Engine;

/// <summary>What X of a screen was taken to be.</summary>
/// <param name="Screen">The screen's name.</param>
/// <param name="Stored">The scale in which X is stored.</param>
/// <param name="MedianTotal">The total to which cells were normalised before log1p; null where X was left as it is.</param>
/// <param name="Reason">Why, as a sentence without the screen's name.</param>
public sealed record FoundScale(string Screen, ExpressionScale Stored, double? MedianTotal, string Reason)
{
    /// <summary>Tells it as a sentence.</summary>
    public override string ToString() => $"{Screen}: {Reason}";
}
