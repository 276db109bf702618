namespace CellEval.DifferentialExpression;

/// <summary>
/// What is computed gene by gene: the means of all labels, and each perturbation's test against the control.
/// </summary>
internal sealed class GeneTests
{
    /// <summary>Makes room for the results.</summary>
    /// <param name="perturbations">The labels.</param>
    /// <param name="genes">The genes.</param>
    /// <param name="cellsPerLabel">The number of cells of each label, the control last.</param>
    /// <param name="withArithmeticMeans">Whether arithmetic means are kept beside those of the fold changes.</param>
    public GeneTests(
        PerturbationList perturbations, GeneList genes, IReadOnlyList<int> cellsPerLabel, bool withArithmeticMeans)
    {
        Perturbations = perturbations;
        Genes = genes;
        CellsPerLabel = cellsPerLabel;
        Means = Matrix(perturbations.LabelCount, genes.Count);
        ArithmeticMeans = withArithmeticMeans ? Matrix(perturbations.LabelCount, genes.Count) : Means;
        Statistics = Matrix(perturbations.Count, genes.Count);
        PValues = Matrix(perturbations.Count, genes.Count);
    }

    /// <summary>Gets the labels.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the genes.</summary>
    public GeneList Genes { get; }

    /// <summary>Gets the number of cells of each label, the control last.</summary>
    public IReadOnlyList<int> CellsPerLabel { get; }

    /// <summary>Gets the mean counts that fold changes are made of: labels × genes.</summary>
    public double[][] Means { get; }

    /// <summary>Gets the arithmetic mean counts, or <see cref="Means"/> again: labels × genes.</summary>
    public double[][] ArithmeticMeans { get; }

    /// <summary>Gets the U of each perturbation's cells: perturbations × genes.</summary>
    public double[][] Statistics { get; }

    /// <summary>Gets the p-values: perturbations × genes.</summary>
    public double[][] PValues { get; }

    /// <summary>Makes a matrix whose rows are arrays of their own, as one array would end at 2^31 elements.</summary>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <returns>The matrix, all zeros.</returns>
    public static double[][] Matrix(int rowCount, int columnCount)
    {
        var rows = new double[rowCount][];
        for (var row = 0; row < rowCount; row++)
            rows[row] = new double[columnCount];
        return rows;
    }
}
