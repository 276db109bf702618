namespace CellEval;

/// <summary>
/// At most one value of each type: how options travel from a host to a context's provider, and products back. Immutable.
/// </summary>
public sealed class TypedValues
{
    private readonly Dictionary<Type, object> _values;

    private TypedValues(Dictionary<Type, object> values) => _values = values;

    /// <summary>Gets the set without values.</summary>
    public static TypedValues Empty { get; } = new([]);

    /// <summary>Adds a value, in the place of one of the same type.</summary>
    /// <typeparam name="TValue">The type by which it is found again.</typeparam>
    /// <param name="value">The value; read-only, as it is shared.</param>
    /// <returns>A set with this value.</returns>
    public TypedValues With<TValue>(TValue value)
        where TValue : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(new(_values) { [typeof(TValue)] = value });
    }

    /// <summary>Finds a value.</summary>
    /// <typeparam name="TValue">The type by which it was added.</typeparam>
    /// <returns>The value, or null where there is none of the type.</returns>
    public TValue? Find<TValue>()
        where TValue : class => (TValue?)_values.GetValueOrDefault(typeof(TValue));
}
