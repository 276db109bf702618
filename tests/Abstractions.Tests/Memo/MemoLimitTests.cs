using System.Globalization;

namespace CellEval.Abstractions.Tests;

public sealed class MemoLimitTests
{
    [Fact]
    public void One_key_may_derive_values_of_two_types()
    {
        var context = new Numbers();
        var key = new Both(3);
        Assert.Equal(3, context.Get<int>(key));
        Assert.Equal("3", context.Get<string>(key));
        Assert.Equal(3, context.Get<int>(new Both(3)));
        Assert.Equal([1, 0], context.MemoEntries.Select(entry => entry.Reused));
    }

    [Fact]
    public void An_endless_chain_of_keys_fails_instead_of_ending_the_process()
    {
        Exception? failure = null;
        var context = new Numbers();
        MemoTests.OnThreads(1, _ => failure = Record.Exception(() => context.Get(new Endless(0))));
        Assert.IsType<InsufficientExecutionStackException>(Assert.IsType<MemoException>(failure).InnerException);
    }

    // Each key of a layer waits for both of the next: 2^30 ways lead down, and no circle.
    [Fact]
    public void A_circle_is_looked_for_once_along_each_key_and_not_along_each_way()
    {
        const int Layers = 30;
        var context = new Numbers();
        using var bottom = new ManualResetEventSlim();
        using var allAsked = new CountdownEvent((Layers * 4) - 2);
        MemoTests.OnThreads(2, thread =>
        {
            if (thread == 0)
            {
                Assert.Equal(1, context.Get(Layer(0, 0)));
                return;
            }

            Assert.True(allAsked.Wait(TimeSpan.FromSeconds(50)));
            context.Get(new Named<int>("asker", (numbers, _) =>
            {
                // The search is over when asking begins to wait; until then the bottom must stay.
                using var release = new Timer(_ => bottom.Set(), null, 50, Timeout.Infinite);
                return numbers.Get(Layer(0, 0));
            }));
        });

        Named<int> Layer(int layer, int side) => new($"{layer}.{side}", (numbers, run) =>
        {
            if (layer == Layers)
            {
                bottom.Wait(run);
                return 1;
            }

            var other = 0;
            var thread = new Thread(() => other = Ask(numbers, layer + 1, 1), 256 * 1024);
            thread.Start();
            var own = Ask(numbers, layer + 1, 0);
            thread.Join();
            return Math.Max(own, other);
        });

        int Ask(Numbers numbers, int layer, int side)
        {
            allAsked.Signal();
            return numbers.Get(Layer(layer, side));
        }
    }

    private readonly record struct Both(int Value) : IMemoKey<Numbers, int>, IMemoKey<Numbers, string>
    {
        int IMemoKey<Numbers, int>.Compute(Numbers context, CancellationToken cancellationToken) => Value;

        string IMemoKey<Numbers, string>.Compute(Numbers context, CancellationToken cancellationToken) =>
            Value.ToString(CultureInfo.InvariantCulture);
    }

    private readonly record struct Endless(int Value) : IMemoKey<Numbers, int>
    {
        public int Compute(Numbers context, CancellationToken cancellationToken) => context.Get(new Endless(Value + 1));
    }
}
