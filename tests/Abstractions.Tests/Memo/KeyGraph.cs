namespace CellEval.Abstractions.Tests;

/// <summary>Keys that add up other keys, each in one of two contexts; some ask from several threads.</summary>
internal sealed class KeyGraph
{
    public const int Count = 24;

    private readonly int[][] _needs;
    private readonly bool[] _parallel;
    private readonly Numbers[] _contexts = [new(), new()];
    private readonly int[] _computed = new int[Count];

    public KeyGraph(Random random, bool circles)
    {
        _parallel = [.. Nodes.Select(_ => random.Next(8) == 0)];
        _needs = [.. Nodes.Select(node => Needs(random, node, circles))];
    }

    public int[] Nodes { get; } = [.. Enumerable.Range(0, Count)];

    public IReadOnlyList<int> Computed => _computed;

    public int Get(int node) => _contexts[node % 2].Get(new Named<int>($"{node}", (_, _) =>
    {
        Interlocked.Increment(ref _computed[node]);
        if (!_parallel[node])
            return node + _needs[node].Sum(Get);

        var parts = new int[_needs[node].Length];
        var failures = new Exception?[parts.Length];
        Parallel.For(0, parts.Length, i => failures[i] = Record.Exception(() => parts[i] = Get(_needs[node][i])));
        return failures.FirstOrDefault(failure => failure is not null) is { } failure ? throw failure : node + parts.Sum();
    }));

    /// <summary>The value of a node that reaches no circle, without a memo.</summary>
    public int Plain(int node) => node + _needs[node].Sum(Plain);

    public bool ReachesCircle(int node) => ReachesCircle(node, []);

    private bool ReachesCircle(int node, IReadOnlyList<int> above) =>
        above.Contains(node) || _needs[node].Any(next => ReachesCircle(next, [.. above, node]));

    // Without circles a node needs only later ones.
    private static int[] Needs(Random random, int node, bool circles)
    {
        int[] candidates = [.. Enumerable.Range(0, Count).Where(other => circles || other > node)];
        return candidates.Length == 0 ? [] : [.. random.GetItems(candidates, random.Next(circles ? 2 : 4)).Distinct()];
    }
}
