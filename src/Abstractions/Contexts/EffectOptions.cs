namespace CellEval;

/// <summary>How the effects of a <see cref="ScreenPair"/> are taken. A run finds it among its options by this type.</summary>
public sealed record EffectOptions
{
    /// <summary>Gets whose control cells both sides' effects are differences from.</summary>
    public ControlSource ControlSource { get; init; }
}
