using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>Brings the genes of a cell into the expected order.</summary>
internal sealed class GeneOrder
{
    private readonly int[]? _placeOf;
    private int[] _genes = [];
    private double[] _values = [];

    private GeneOrder(int[]? placeOf) => _placeOf = placeOf;

    /// <summary>Gets whether anything has to be moved.</summary>
    public bool Moves => _placeOf is not null;

    /// <summary>Compares a screen's genes with the expected ones.</summary>
    /// <exception cref="InputException">They are others.</exception>
    public static GeneOrder Of(IScreen screen, IReadOnlyList<string> expected)
    {
        if (screen.Genes.SequenceEqual(expected, StringComparer.Ordinal))
            return new GeneOrder(null);
        RefuseRepetition("The list of genes", expected, screen.Name, screen.Genes);
        RefuseRepetition(screen.Name, screen.Genes, "the list", expected);
        if (NameDifference.Describe(screen.Name, [.. screen.Genes], "the list", [.. expected]) is { } difference)
        {
            throw new InputException(
                $"{screen.Name}: its genes are not those of the list: {difference}. Predict exactly the listed genes. The list has one gene in "
                + "each line and no line of names.");
        }

        var list = new GeneList(expected);
        string[] repeated = [.. list.RepeatedNames().Union(new GeneList(screen.Genes).RepeatedNames())];
        if (repeated.Length > 0)
        {
            throw new InputException(
                $"{screen.Name}: its genes are in another order than the list's, and names repeat: {NameSample.Of(repeated)}. "
                + "Which is which cannot be told: make the names unique, or bring the genes into the order of the list.");
        }

        return new GeneOrder([.. screen.Genes.Select(gene => list.ColumnsOf(gene).Single())]);
    }

    /// <summary>Refuses names that one of two lists has oftener than the other, which has them too.</summary>
    private static void RefuseRepetition(string name, IReadOnlyList<string> genes, string otherName, IReadOnlyList<string> otherGenes)
    {
        var others = new GeneList(otherGenes);
        string[] oftener =
        [
            .. genes.CountBy(gene => gene, StringComparer.Ordinal)
                .Where(gene => others.ColumnsOf(gene.Key).Count() is var there and > 0 && there < gene.Value)
                .Select(gene => gene.Key),
        ];
        if (oftener.Length > 0)
            throw new InputException($"{name} has a gene more often than {otherName}: {NameSample.Of(oftener)}. Take the repetitions out.");
    }

    /// <summary>Moves a cell's values; the result is good until the next call.</summary>
    public void Apply(ref ReadOnlySpan<int> genes, ref ReadOnlySpan<double> values)
    {
        if (_placeOf is null)
            return;
        if (_genes.Length < genes.Length)
            (_genes, _values) = (new int[_placeOf.Length], new double[_placeOf.Length]);
        for (var i = 0; i < genes.Length; i++)
            _genes[i] = _placeOf[genes[i]];
        values.CopyTo(_values);
        var moved = _genes.AsSpan(0, genes.Length);
        moved.Sort(_values.AsSpan(0, genes.Length));
        genes = moved;
        values = _values.AsSpan(0, moved.Length);
    }
}
