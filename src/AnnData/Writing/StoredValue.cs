using System.Numerics;

namespace CellEval.AnnData;

/// <summary>Turns values of X into the type in which they are stored.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class StoredValue<T>
    where T : unmanaged, INumber<T>
{
    private static readonly bool OnlyIntegers = T.One / (T.One + T.One) == T.Zero;

    /// <summary>Converts a value; a float is rounded.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What is stored.</returns>
    public static T Of(double value) => T.CreateSaturating(value);

    /// <summary>Refuses a value that is no integer where only integers are stored.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is such a value.</exception>
    public static void Require(double value)
    {
        if (OnlyIntegers && double.CreateChecked(T.CreateSaturating(value)) != value)
            throw new ArgumentException($"{value} cannot be stored as an integer of 32 bits.", nameof(value));
    }
}
