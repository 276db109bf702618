namespace CellEval.DifferentialExpression;

/// <summary>One gene of one perturbation against the control.</summary>
/// <param name="Target">The perturbation.</param>
/// <param name="Feature">The gene.</param>
/// <param name="TargetMean">The mean count of the perturbation's cells.</param>
/// <param name="ReferenceMean">The mean count of the control cells.</param>
/// <param name="TargetMembership">The number of the perturbation's cells.</param>
/// <param name="ReferenceMembership">The number of control cells.</param>
/// <param name="Log2FoldChange">
/// log2((target + ε) / (control + ε)); infinite where one mean is 0, and 0 where both are.
/// </param>
/// <param name="PercentChange">(target − control) / (control + ε); 0 where both are 0.</param>
/// <param name="PValue">The two-sided p-value of the Mann-Whitney test.</param>
/// <param name="Statistic">The U of the perturbation's cells.</param>
/// <param name="Fdr">The p-value adjusted by Benjamini and Hochberg's method within the perturbation.</param>
public readonly record struct DeResultRow(
    string Target,
    string Feature,
    double TargetMean,
    double ReferenceMean,
    int TargetMembership,
    int ReferenceMembership,
    double Log2FoldChange,
    double PercentChange,
    double PValue,
    double Statistic,
    double Fdr);
