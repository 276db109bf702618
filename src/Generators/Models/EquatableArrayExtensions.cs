namespace CellEval.Generators.Models;

/// <summary>Makes <see cref="EquatableArray{T}"/>s.</summary>
internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToArray());
}
