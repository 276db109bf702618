namespace CellEval.Metrics.AnnData;

/// <summary>How the agreement of two clusterings is measured.</summary>
public enum ClusterSimilarity
{
    /// <summary>Adjusted mutual information.</summary>
    Ami,

    /// <summary>Normalised mutual information.</summary>
    Nmi,

    /// <summary>The adjusted Rand index r, as (1 + r)/2.</summary>
    Ari,
}
