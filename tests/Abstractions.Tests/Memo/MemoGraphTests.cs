namespace CellEval.Abstractions.Tests;

/// <summary>Random graphs of keys over two contexts, asked for by several threads, against a plain walk of the graph.</summary>
public sealed class MemoGraphTests
{
    private const int Threads = 4;
    private const int Graphs = 60;

    [Fact]
    public void Keys_without_circles_are_computed_once_and_right()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = new KeyGraph(new Random(seed), circles: false);
            OnThreads(graph, new Random(seed), (node, value, failure) =>
            {
                Assert.Null(failure);
                Assert.Equal(graph.Plain(node), value);
            });
            Assert.All(graph.Computed, times => Assert.Equal(1, times));
        }
    }

    [Fact]
    public void Keys_that_reach_a_circle_fail_and_no_others()
    {
        var failed = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = new KeyGraph(new Random(seed), circles: true);
            OnThreads(graph, new Random(seed), (node, value, failure) =>
            {
                if (graph.ReachesCircle(node))
                {
                    Interlocked.Increment(ref failed);
                    Assert.Contains("wait for each other in a circle", Assert.IsType<MemoException>(failure).Message, StringComparison.Ordinal);
                }
                else
                {
                    Assert.Null(failure);
                    Assert.Equal(graph.Plain(node), value);
                }
            });
            Assert.All(graph.Computed, times => Assert.Equal(1, times));
        }

        Assert.InRange(failed, 1, (Graphs * KeyGraph.Count * Threads) - 1);
    }

    private static void OnThreads(KeyGraph graph, Random random, Action<int, int, Exception?> judge)
    {
        int[][] orders = [.. Enumerable.Range(0, Threads).Select(_ => random.GetItems(graph.Nodes, KeyGraph.Count).Concat(graph.Nodes).ToArray())];
        using var atOnce = new Barrier(Threads);
        MemoTests.OnThreads(Threads, thread =>
        {
            atOnce.SignalAndWait();
            foreach (var node in orders[thread])
            {
                var value = 0;
                var failure = Record.Exception(() => value = graph.Get(node));
                judge(node, value, failure);
            }
        });
    }
}
