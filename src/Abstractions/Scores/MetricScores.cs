namespace CellEval;

/// <summary>A metric's values, one for each perturbation. A value can be absent, which is not the same as NaN.</summary>
public sealed class MetricScores
{
    private readonly double[] _values;
    private readonly bool[] _present;

    private MetricScores(PerturbationList perturbations, double[] values, bool[] present)
    {
        Perturbations = perturbations;
        _values = values;
        _present = present;
    }

    /// <summary>Gets the perturbations that the values belong to.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the number of perturbations.</summary>
    public int Count => _values.Length;

    /// <summary>Gets the values in the order of the perturbations; NaN where absent.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Gets whether each perturbation has a value.</summary>
    public ReadOnlySpan<bool> Present => _present;

    /// <summary>Gets a perturbation's value, or null where it is absent.</summary>
    /// <param name="index">The perturbation, from 0.</param>
    public double? this[int index] => _present[index] ? _values[index] : null;

    /// <summary>Makes scores from a function of the perturbation.</summary>
    /// <param name="perturbations">The context's perturbations.</param>
    /// <param name="score">Takes the perturbation's index; null means that there is no value.</param>
    /// <returns>The scores.</returns>
    public static MetricScores Create(PerturbationList perturbations, Func<int, double?> score)
    {
        ArgumentNullException.ThrowIfNull(perturbations);
        ArgumentNullException.ThrowIfNull(score);
        var values = new double[perturbations.Count];
        var present = new bool[perturbations.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = score(i);
            present[i] = value.HasValue;
            values[i] = value ?? double.NaN;
        }

        return new MetricScores(perturbations, values, present);
    }

    /// <summary>Makes scores where every perturbation has a value.</summary>
    /// <param name="perturbations">The context's perturbations.</param>
    /// <param name="values">One value for each, in their order.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than perturbations.</exception>
    public static MetricScores FromValues(PerturbationList perturbations, ReadOnlySpan<double> values)
    {
        var present = new bool[values.Length];
        present.AsSpan().Fill(true);
        return FromValues(perturbations, values, present);
    }

    /// <summary>Makes scores where some perturbations have no value.</summary>
    /// <param name="perturbations">The context's perturbations.</param>
    /// <param name="values">One value for each, in their order; what stands where none is present does not matter.</param>
    /// <param name="present">Whether each perturbation has a value.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentException">There are more or fewer entries than perturbations.</exception>
    public static MetricScores FromValues(
        PerturbationList perturbations, ReadOnlySpan<double> values, ReadOnlySpan<bool> present)
    {
        ArgumentNullException.ThrowIfNull(perturbations);
        if (values.Length != perturbations.Count)
            throw new ArgumentException($"{values.Length} values for {perturbations.Count} perturbations.", nameof(values));
        if (present.Length != perturbations.Count)
            throw new ArgumentException($"{present.Length} entries for {perturbations.Count} perturbations.", nameof(present));
        var kept = values.ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (!present[i])
                kept[i] = double.NaN;
        }

        return new MetricScores(perturbations, kept, present.ToArray());
    }
}
