using System.Globalization;
using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>What a metric gave: a value for each perturbation, or one for the run.</summary>
public sealed class MetricValues
{
    private readonly PerturbationList _perturbations;
    private readonly double?[] _values;

    private MetricValues(string name, double? scalar, PerturbationList perturbations, double?[] values)
    {
        Name = name;
        Scalar = scalar;
        _perturbations = perturbations;
        _values = values;
    }

    /// <summary>Gets the column's name.</summary>
    public string Name { get; }

    /// <summary>Gets the one value for the run; null where there is one for each perturbation, or none.</summary>
    public double? Scalar { get; }

    /// <summary>Gets the perturbations, in the order of <see cref="Values"/>.</summary>
    public IReadOnlyList<string> Perturbations => _perturbations;

    /// <summary>Gets each perturbation's value; null where it is absent. A scalar stands for each.</summary>
    public IReadOnlyList<double?> Values => _values;

    /// <summary>Gets a perturbation's value.</summary>
    /// <param name="perturbation">Its name.</param>
    /// <returns>The value, or null where it is absent.</returns>
    /// <exception cref="ArgumentException">There is no such perturbation.</exception>
    public double? this[string perturbation] =>
        _perturbations.LabelOf(perturbation) is var label && label >= 0 && label < _values.Length
        ? _values[label]
        : throw new ArgumentException(
            $"There is no perturbation '{perturbation}'. There is: {string.Join(", ", _perturbations)}.", nameof(perturbation));

    /// <summary>Spells the values: <c>STAT1=0.5 IRF1=NaN</c>; an absent value is left empty.</summary>
    public override string ToString() => Scalar is { } scalar
        ? Spell(scalar)
        : string.Join(' ', _perturbations.Zip(_values, (name, value) => $"{name}={Spell(value)}"));

    internal static MetricValues Of(ResultColumn column, PerturbationList perturbations) => new(
        column.Name,
        column.Scalar,
        perturbations,
        [.. Enumerable.Range(0, perturbations.Count).Select(p => column[p])]);

    internal static string Spell(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
