namespace CellEval;

/// <summary>
/// Marks a string option as a key of <c>obsm</c>: the run checks beforehand that both screens have it, and reads it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ObsmKeyAttribute : Attribute;
