using System.Collections;

namespace CellEval;

/// <summary>
/// All perturbations of a run without the control, sorted by Unicode code point. One instance is shared by all contexts.
/// </summary>
/// <remarks>
/// Labels are numbered: the perturbations from 0 in their order, the control last (<see cref="ControlLabel"/>).
/// </remarks>
public sealed class PerturbationList : IReadOnlyList<string>
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _labels;

    /// <summary>Makes the list.</summary>
    /// <param name="names">The perturbations in any order; repetitions and the control are left out.</param>
    /// <param name="control">The label of unperturbed cells.</param>
    /// <exception cref="ArgumentException">A name is null.</exception>
    public PerturbationList(IEnumerable<string> names, string control)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(control);
        Control = control;
        _names = [.. names.Where(name => name != control).Distinct(StringComparer.Ordinal)];
        if (Array.IndexOf(_names, null) >= 0)
            throw new ArgumentException("The name of a perturbation is null.", nameof(names));
        Array.Sort(_names, CodePointComparer.Instance);
        _labels = new Dictionary<string, int>(_names.Length + 1, StringComparer.Ordinal);
        for (var i = 0; i < _names.Length; i++)
            _labels.Add(_names[i], i);
        _labels.Add(control, _names.Length);
    }

    /// <summary>Gets the label of unperturbed cells.</summary>
    public string Control { get; }

    /// <summary>Gets the number of perturbations, the control not among them.</summary>
    public int Count => _names.Length;

    /// <summary>Gets the number of labels, the control among them.</summary>
    public int LabelCount => _names.Length + 1;

    /// <summary>Gets the control's number: the last label.</summary>
    public int ControlLabel => _names.Length;

    /// <summary>Gets a perturbation by its number.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public string this[int index] => _names[index];

    /// <summary>Finds the number of a label.</summary>
    /// <param name="name">A perturbation or the control.</param>
    /// <returns>The number, or -1 for a name that is neither.</returns>
    public int LabelOf(string name) => _labels.GetValueOrDefault(name, -1);

    /// <summary>Names a label.</summary>
    /// <param name="label">From 0 to <see cref="LabelCount"/> - 1.</param>
    /// <returns>The perturbation, or the control for <see cref="ControlLabel"/>.</returns>
    public string NameOf(int label) => label == ControlLabel ? Control : _names[label];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
