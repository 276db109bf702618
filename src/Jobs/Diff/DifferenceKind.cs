namespace CellEval.Jobs.Diff;

/// <summary>What has happened to something between the old and the new.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another name now.</summary>
    Renamed,

    /// <summary>It is another.</summary>
    Changed,
}
