using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>Where a DE table has its columns.</summary>
internal readonly record struct DeTableColumns(int Target, int Feature, int Log2FoldChange, int PValue, int Fdr, int AbsLog2FoldChange)
{
    private static readonly string[] Required = ["target", "feature", "log2_fold_change", "p_value", "fdr"];

    /// <summary>Gets the names of the columns that every table has.</summary>
    public static string Names => string.Join(", ", Required);

    /// <summary>Finds the columns; <see cref="AbsLog2FoldChange"/> is -1 where the table has none.</summary>
    /// <param name="header">The names of the table's columns.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <param name="kind">What messages say of columns.</param>
    /// <exception cref="InputException">A column is missing.</exception>
    public static DeTableColumns Find(string[] header, string name, string kind)
    {
        string[] missing = [.. Required.Except(header, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            throw new InputException(
                $"{name}: the columns {NameSample.Of(missing)} are missing. Found {NameSample.Of(header)}. A DE table has {kind} of exactly "
                + $"these names: {Names}.");
        }

        var columns = Required.Select(column => Array.IndexOf(header, column)).ToArray();
        return new DeTableColumns(
            columns[0], columns[1], columns[2], columns[3], columns[4], Array.IndexOf(header, "abs_log2_fold_change"));
    }
}
