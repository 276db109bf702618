namespace CellEval.Abstractions.Tests;

public sealed class MemoCycleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_key_that_asks_for_itself_throws()
    {
        var failure = Run(() => new Numbers().Get(Self));
        Assert.Equal("Memo keys wait for each other in a circle: self → self.", failure?.Message);
    }

    [Fact]
    public void Two_keys_that_ask_for_each_other_throw_and_are_named()
    {
        var context = new Numbers();
        var failure = Run(() => context.Get(First));
        Assert.Equal("Memo keys wait for each other in a circle: second → first → second.", failure?.Message);
        Assert.All(context.MemoEntries, entry => Assert.True(entry.Failed));
    }

    [Fact]
    public void A_circle_is_remembered_like_any_failure()
    {
        var context = new Numbers();
        var first = Run(() => context.Get(First));
        var again = Run(() => context.Get(First));
        Assert.Equal(first?.Message, again?.Message);
    }

    [Fact]
    public void A_circle_through_parallel_work_throws()
    {
        var context = new Numbers();
        Named<int> parallel = null!;
        parallel = new Named<int>("parallel", (numbers, run) =>
        {
            Exception? seen = null;
            Task.Run(() =>
            {
                try
                {
                    numbers.Get(parallel);
                }
                catch (MemoException exception)
                {
                    seen = exception;
                }
            }, run).Wait(Patience, run);
            throw seen ?? new InvalidOperationException("no circle was found");
        });
        Assert.Equal("Memo keys wait for each other in a circle: parallel → parallel.", Run(() => context.Get(parallel))?.Message);
    }

    [Fact]
    public void Two_threads_that_wait_for_each_other_crosswise_throw() => Crosswise(new Numbers(), null);

    [Fact]
    public void Two_threads_that_wait_crosswise_through_two_contexts_throw() => Crosswise(new Numbers(), new Numbers());

    [Fact]
    public void Keys_that_share_a_key_are_no_circle()
    {
        var context = new Numbers();
        var bottom = new Named<int>("bottom", (_, _) => 1);
        var left = new Named<int>("left", (numbers, _) => numbers.Get(bottom) + 1);
        var right = new Named<int>("right", (numbers, _) => numbers.Get(bottom) + 2);
        var top = new Named<int>("top", (numbers, _) => numbers.Get(left) + numbers.Get(right));
        Assert.Equal(5, context.Get(top));
    }

    private static Named<int> Self => new("self", (numbers, _) => numbers.Get(Self));

    private static Named<int> First => new("first", (numbers, _) => numbers.Get(Second));

    private static Named<int> Second => new("second", (numbers, _) => numbers.Get(First));

    // Both computations run before either asks for the other.
    private static void Crosswise(Numbers here, Numbers? there)
    {
        there ??= here;
        using var bothRun = new Barrier(2);
        Named<int> left = null!;
        Named<int> right = null!;
        left = new Named<int>("left", (_, run) =>
        {
            bothRun.SignalAndWait(Patience, run);
            return there.Get(right);
        });
        right = new Named<int>("right", (_, run) =>
        {
            bothRun.SignalAndWait(Patience, run);
            return here.Get(left);
        });

        var failures = new Exception?[2];
        MemoTests.OnThreads(2, thread => failures[thread] = Record.Exception(() => thread == 0 ? here.Get(left) : there.Get(right)));

        Assert.All(failures, failure => Assert.IsType<MemoException>(failure));
        Assert.Equal(failures[0]!.Message, failures[1]!.Message);
        Assert.Contains(failures[0]!.Message, (string[])
        [
            "Memo keys wait for each other in a circle: left → right → left.",
            "Memo keys wait for each other in a circle: right → left → right.",
        ]);
    }

    // On a thread of its own, so that a hanging memo fails the test instead of stopping it.
    private static Exception? Run(Func<int> get)
    {
        Exception? failure = null;
        MemoTests.OnThreads(1, _ => failure = Record.Exception(() => get()));
        Assert.IsType<MemoException>(failure);
        return failure;
    }
}
