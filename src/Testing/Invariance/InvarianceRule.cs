namespace CellEval.Testing;

/// <summary>Something that a metric promises for any input. Rules are the members of <see cref="All"/>.</summary>
public abstract class InvarianceRule
{
    private protected InvarianceRule(string name) => Name = name;

    /// <summary>
    /// Gets the rule that the order of cells in the file, and of rows in the tables, changes nothing.
    /// </summary>
    public static InvarianceRule PermutedCells { get; } = new PermutedCellsRule();

    /// <summary>Gets the rule that the order of genes changes nothing.</summary>
    public static InvarianceRule PermutedGenes { get; } = new PermutedGenesRule();

    /// <summary>Gets the rule that the order in which perturbations come changes nothing, to the last bit.</summary>
    public static InvarianceRule PermutedPerturbations { get; } = new PermutedPerturbationsRule();

    /// <summary>
    /// Gets the rule that other names of perturbations and genes, in the same order, change nothing, to the last
    /// bit.
    /// </summary>
    public static InvarianceRule RenamedPerturbations { get; } = new RenamedPerturbationsRule(reversed: false);

    /// <summary>Gets the rule that names which sort perturbations the other way round change nothing.</summary>
    public static InvarianceRule ReversedNames { get; } = new RenamedPerturbationsRule(reversed: true);

    /// <summary>Gets the rule that the number of threads changes nothing, to the last bit.</summary>
    public static InvarianceRule ThreadCount { get; } = new ThreadCountRule();

    /// <summary>Gets the rule that the culture changes nothing, to the last bit.</summary>
    public static InvarianceRule Culture { get; } = new CultureRule();

    /// <summary>
    /// Gets the rule that a real side which is its own prediction scores best, where the metric says 0 or 1 is: at
    /// least one
    /// value is a number, and all that are numbers are the best.
    /// </summary>
    public static InvarianceRule RealAgainstItself { get; } = new RealAgainstItselfRule();

    /// <summary>Gets the rule that a metric does not throw, whatever little there is to compare.</summary>
    public static InvarianceRule EdgeCases { get; } = new EdgeCasesRule();

    /// <summary>Gets all rules.</summary>
    public static IReadOnlyList<InvarianceRule> All { get; } =
    [
        EdgeCases, RealAgainstItself, PermutedCells, PermutedGenes, PermutedPerturbations, RenamedPerturbations,
        ReversedNames, ThreadCount, Culture,
    ];

    /// <summary>Gets the name, in words.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal abstract IEnumerable<InvarianceFailure> Find(RuleRun run);
}
