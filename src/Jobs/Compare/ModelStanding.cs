namespace CellEval.Jobs;

/// <summary>How a model stands to the best one by a metric.</summary>
public enum ModelStanding
{
    /// <summary>It has the best mean.</summary>
    Best,

    /// <summary>The interval of its difference to the best one holds 0: other perturbations could turn the order round.</summary>
    LikeBest,

    /// <summary>The interval of its difference to the best one leaves 0 out.</summary>
    Different,

    /// <summary>It is not the best, and by how much is not known: there is no interval.</summary>
    Unknown,
}
