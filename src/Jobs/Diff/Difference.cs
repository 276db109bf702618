namespace CellEval.Jobs.Diff;

/// <summary>One thing in which two registries or two results differ.</summary>
/// <param name="Kind">What has happened.</param>
/// <param name="Subject">To what: a metric, an option, a column, a file.</param>
/// <param name="Detail">How; may be empty.</param>
public sealed record Difference(DifferenceKind Kind, string Subject, string Detail)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var kind = Kind.ToString().ToLowerInvariant();
        return Detail.Length == 0 ? $"{kind}: {Subject}" : $"{kind}: {Subject}: {Detail}";
    }
}
