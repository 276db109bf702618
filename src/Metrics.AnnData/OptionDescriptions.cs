namespace CellEval.Metrics.AnnData;

/// <summary>What options mean that several metrics have.</summary>
internal static class OptionDescriptions
{
    public const string EmbedKey = "The key in obsm of an embedding to compare instead of X; nothing compares X.";
}
