namespace CellEval.Abstractions.Tests;

/// <summary>A context of the tests: it holds nothing but its memo.</summary>
internal sealed class Numbers(CancellationToken cancellationToken = default) : MemoizedContext<Numbers>(cancellationToken: cancellationToken);

/// <summary>A key whose parameters are its identity, and whose work the test gives.</summary>
internal readonly record struct Number(int Value) : IMemoKey<Numbers, object>
{
    public static AsyncLocal<Action<int>?> Computing { get; } = new();

    public object Compute(Numbers context, CancellationToken cancellationToken)
    {
        Computing.Value?.Invoke(Value);
        return new object();
    }
}

/// <summary>A key of another owner with the same members as <see cref="Number"/>.</summary>
internal readonly record struct OtherNumber(int Value) : IMemoKey<Numbers, object>
{
    public object Compute(Numbers context, CancellationToken cancellationToken) => new();
}

/// <summary>A key that does what a test says; two of them are equal if their names are.</summary>
internal sealed class Named<T>(string name, Func<Numbers, CancellationToken, T> compute) : IMemoKey<Numbers, T>
{
    public T Compute(Numbers context, CancellationToken cancellationToken) => compute(context, cancellationToken);

    public override bool Equals(object? obj) => obj is Named<T> other && other.ToString() == name;

    public override int GetHashCode() => name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => name;
}
