namespace CellEval.DifferentialExpression;

/// <summary>How much a mean count differs from the control's.</summary>
internal static class FoldChange
{
    /// <summary>log2((target + ε) / (reference + ε)); 0 where both are 0.</summary>
    public static double Log2(double target, double reference, double epsilon)
    {
        var numerator = target + epsilon;
        var denominator = reference + epsilon;
        return numerator == 0 && denominator == 0 ? 0 : Math.Log2(numerator / denominator);
    }

    /// <summary>
    /// (target − reference) / (reference + ε), a ratio and not multiplied by 100; 0 where both are 0.
    /// </summary>
    public static double Percent(double target, double reference, double epsilon)
    {
        var change = target - reference;
        var denominator = reference + epsilon;
        return change == 0 && denominator == 0 ? 0 : change / denominator;
    }
}
