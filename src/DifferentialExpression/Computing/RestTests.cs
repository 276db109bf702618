namespace CellEval.DifferentialExpression;

/// <summary>What is computed gene by gene where every label is compared with all other labelled cells: labels × genes each.</summary>
internal sealed class RestTests
{
    public RestTests(PerturbationList perturbations, GeneList genes, IReadOnlyList<int> cellsPerLabel, bool withArithmeticMeans)
    {
        Perturbations = perturbations;
        Genes = genes;
        CellsPerLabel = cellsPerLabel;
        Means = Matrix();
        RestMeans = Matrix();
        ArithmeticMeans = withArithmeticMeans ? Matrix() : Means;
        ArithmeticRestMeans = withArithmeticMeans ? Matrix() : RestMeans;
        Statistics = Matrix();
        PValues = Matrix();

        double[][] Matrix() => GeneTests.Matrix(perturbations.LabelCount, genes.Count);
    }

    public PerturbationList Perturbations { get; }

    public GeneList Genes { get; }

    /// <summary>Gets the number of cells of each label, the control last.</summary>
    public IReadOnlyList<int> CellsPerLabel { get; }

    /// <summary>Gets the labels' mean counts that fold changes are made of.</summary>
    public double[][] Means { get; }

    /// <summary>Gets the mean counts of all cells of other labels.</summary>
    public double[][] RestMeans { get; }

    /// <summary>Gets the labels' arithmetic mean counts, or <see cref="Means"/> again.</summary>
    public double[][] ArithmeticMeans { get; }

    /// <summary>Gets the others' arithmetic mean counts, or <see cref="RestMeans"/> again.</summary>
    public double[][] ArithmeticRestMeans { get; }

    /// <summary>Gets the U of each label's cells.</summary>
    public double[][] Statistics { get; }

    /// <summary>Gets the p-values.</summary>
    public double[][] PValues { get; }
}
