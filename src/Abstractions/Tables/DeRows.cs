using System.Runtime.InteropServices;

namespace CellEval;

/// <summary>
/// The rows of a DE table as a source has them, in any order: how hosts, readers and the computation hand tables over.
/// The four numbers are held as float32, as the reference holds them; NaN is null.
/// </summary>
/// <param name="name">The name that messages call the table by: the path of its file.</param>
/// <exception cref="ArgumentNullException">There is no name.</exception>
public sealed class DeRows(string name)
{
    private readonly NameIndex _targetNames = new();
    private readonly NameIndex _featureNames = new();
    private readonly List<int> _targets = [];
    private readonly List<int> _features = [];
    private readonly List<float> _log2FoldChange = [];
    private readonly List<float> _absLog2FoldChange = [];
    private readonly List<float> _pValue = [];
    private readonly List<float> _fdr = [];

    /// <summary>Gets the name that messages call the table by.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Gets the number of rows.</summary>
    public int Count => _targets.Count;

    /// <summary>Gets the perturbations of the table in the order of their first rows, the control possibly among them.</summary>
    public INameList TargetNames => _targetNames.Names;

    /// <summary>Gets the genes of the table in the order of their first rows.</summary>
    public INameList FeatureNames => _featureNames.Names;

    /// <summary>Gets each row's perturbation: a number of <see cref="TargetNames"/>.</summary>
    public ReadOnlySpan<int> Targets => CollectionsMarshal.AsSpan(_targets);

    /// <summary>Gets each row's gene: a number of <see cref="FeatureNames"/>.</summary>
    public ReadOnlySpan<int> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>Gets each row's log2 fold change; NaN where it is null.</summary>
    public ReadOnlySpan<float> Log2FoldChange => CollectionsMarshal.AsSpan(_log2FoldChange);

    /// <summary>Gets each row's absolute log2 fold change; NaN where it is null.</summary>
    public ReadOnlySpan<float> AbsLog2FoldChange => CollectionsMarshal.AsSpan(_absLog2FoldChange);

    /// <summary>Gets each row's p-value; NaN where it is null.</summary>
    public ReadOnlySpan<float> PValue => CollectionsMarshal.AsSpan(_pValue);

    /// <summary>Gets each row's false discovery rate; NaN where it is null.</summary>
    public ReadOnlySpan<float> Fdr => CollectionsMarshal.AsSpan(_fdr);

    /// <summary>Adds a row. Numbers are rounded to float32; NaN stands for null.</summary>
    /// <param name="target">The perturbation.</param>
    /// <param name="feature">The gene.</param>
    /// <param name="log2FoldChange">The log2 fold change; may be infinite.</param>
    /// <param name="pValue">The p-value.</param>
    /// <param name="fdr">The false discovery rate.</param>
    /// <param name="absLog2FoldChange">Its absolute value where the table has it; derived when left out.</param>
    public void Add(
        ReadOnlySpan<char> target,
        ReadOnlySpan<char> feature,
        double log2FoldChange,
        double pValue,
        double fdr,
        double? absLog2FoldChange = null)
    {
        _targets.Add(_targetNames.Add(target));
        _features.Add(_featureNames.Add(feature));
        _log2FoldChange.Add((float)log2FoldChange);
        _absLog2FoldChange.Add((float)(absLog2FoldChange ?? Math.Abs(log2FoldChange)));
        _pValue.Add((float)pValue);
        _fdr.Add((float)fdr);
    }

    /// <summary>
    /// Requires at most one row for each perturbation and feature; rows of other targets, the control's too, may repeat.
    /// </summary>
    /// <param name="perturbations">The run's perturbations.</param>
    /// <param name="cancellationToken">Stops the search, which takes 4 bytes for each row.</param>
    /// <exception cref="InputException">A feature occurs twice for a perturbation; the message names both.</exception>
    public void RequireDistinct(PerturbationList perturbations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(perturbations);
        var ends = new int[TargetNames.Count + 1];
        foreach (var target in _targets)
            ends[target + 1]++;
        for (var target = 0; target < TargetNames.Count; target++)
            ends[target + 1] += ends[target];

        // Grouped by target: each start moves on to be the end of its group.
        cancellationToken.ThrowIfCancellationRequested();
        var features = new int[Count];
        for (var row = 0; row < features.Length; row++)
            features[ends[_targets[row]]++] = _features[row];

        var lastSeen = new int[FeatureNames.Count];
        for (var target = 0; target < TargetNames.Count; target++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (perturbations.LabelOf(TargetNames[target]) is var label && (label < 0 || label == perturbations.ControlLabel))
                continue;
            foreach (var feature in features.AsSpan((target == 0 ? 0 : ends[target - 1])..ends[target]))
            {
                if (lastSeen[feature] == target + 1)
                    throw Repetition(target, feature);
                lastSeen[feature] = target + 1;
            }
        }
    }

    private InputException Repetition(int target, int feature) => new(
        $"{Name}: the gene '{FeatureNames[feature]}' has more than one row for the perturbation '{TargetNames[target]}'. "
        + "A DE table has one row for each target and feature: remove the repeated rows.");
}
