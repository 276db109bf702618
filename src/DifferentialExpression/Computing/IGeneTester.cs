namespace CellEval.DifferentialExpression;

/// <summary>Computes genes one by one. Used by one thread.</summary>
internal interface IGeneTester
{
    /// <summary>Computes a gene.</summary>
    /// <param name="gene">Its place in the screen.</param>
    /// <param name="values">Its values that are stored, label by label; may be reordered.</param>
    /// <param name="groups">The label of each value; may be reordered with them.</param>
    void Compute(int gene, Span<double> values, Span<int> groups);
}
