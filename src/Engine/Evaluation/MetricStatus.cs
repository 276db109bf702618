namespace CellEval.Engine;

/// <summary>How the call of a metric ended.</summary>
public enum MetricStatus
{
    /// <summary>It has a value, for some perturbation at least.</summary>
    Value,

    /// <summary>It has no value for any perturbation.</summary>
    Missing,

    /// <summary>It failed.</summary>
    Failed,
}
