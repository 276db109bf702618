using System.Globalization;
using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>Where a DE table has its columns.</summary>
internal readonly record struct DeTableColumns(int Target, int Feature, int Log2FoldChange, int PValue, int Fdr, int AbsLog2FoldChange)
{
    private const string Optional = "abs_log2_fold_change";

    private static readonly string[] Required = ["target", "feature", "log2_fold_change", "p_value", "fdr"];

    /// <summary>Gets the names of the columns that every table has.</summary>
    public static string Names => string.Join(", ", Required);

    /// <summary>Finds the columns; <see cref="AbsLog2FoldChange"/> is -1 where the table has none.</summary>
    /// <param name="header">The names of the table's columns.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <param name="kind">What messages say of columns.</param>
    /// <exception cref="InputException">A column is missing, or stands twice.</exception>
    public static DeTableColumns Find(string[] header, string name, string kind)
    {
        string[] missing = [.. Required.Except(header, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            throw new InputException(
                $"{name}: the columns {NameSample.Of(missing)} are missing. Found {NameSample.Of(header)}. A DE table has {kind} of exactly "
                + $"these names: {Names}.");
        }

        var repeated = header.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1 && IsRead(same.Key));
        if (repeated is not null)
        {
            throw new InputException(
                $"{name}: {repeated.Count()} columns are called '{repeated.Key}', expected one. Rename or remove the others.");
        }

        var columns = Required.Select(column => Array.IndexOf(header, column)).ToArray();
        return new DeTableColumns(
            columns[0], columns[1], columns[2], columns[3], columns[4], Array.IndexOf(header, Optional));
    }

    /// <summary>Tells what is wrong with a row's p-value or fdr, or null where nothing is. NaN is missing, and an fdr may be above 1.</summary>
    /// <param name="pValue">The p-value.</param>
    /// <param name="fdr">The false discovery rate.</param>
    public static string? Problem(double pValue, double fdr)
    {
        if (pValue is < 0 or > 1)
            return string.Create(CultureInfo.InvariantCulture, $"column p_value is {pValue}, expected a number from 0 to 1. Check which column it is");
        return fdr < 0
            ? string.Create(CultureInfo.InvariantCulture, $"column fdr is {fdr}, expected a number of at least 0. Check which column it is")
            : null;
    }

    private static bool IsRead(string column) => column == Optional || Array.IndexOf(Required, column) >= 0;
}
