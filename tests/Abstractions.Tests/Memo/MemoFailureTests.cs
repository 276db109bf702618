namespace CellEval.Abstractions.Tests;

public sealed class MemoFailureTests
{
    [Fact]
    public void A_failure_is_remembered_and_tells_every_asker_the_same_reason()
    {
        var context = new Numbers();
        var computed = 0;
        var key = new Named<int>("broken", (_, _) =>
        {
            computed++;
            throw new InvalidDataException("no cells");
        });

        MemoException[] failures = [.. Enumerable.Range(0, 3).Select(_ => Assert.Throws<MemoException>(() => context.Get(key)))];

        Assert.Equal(1, computed);
        Assert.All(failures, failure =>
        {
            Assert.Equal("broken could not be computed: no cells", failure.Message);
            Assert.IsType<InvalidDataException>(failure.InnerException);
        });
        var entry = Assert.Single(context.MemoEntries);
        Assert.True(entry.Failed);
        Assert.Equal(2, entry.Reused);
    }

    [Fact]
    public void A_key_that_cannot_be_spelt_goes_by_its_type()
    {
        var context = new Numbers();
        Assert.Equal(7, context.Get(new Unspeakable(false)));
        Assert.Equal(
            "Unspeakable could not be computed: no luck",
            Assert.Throws<MemoException>(() => context.Get(new Unspeakable(true))).Message);
        Assert.All(context.MemoEntries, entry => Assert.Equal("Unspeakable", entry.Key));
    }

    [Fact]
    public void A_failure_whose_message_cannot_be_read_goes_by_its_type()
    {
        var failure = Assert.Throws<MemoException>(() => new Numbers().Get(new Named<int>("broken", (_, _) => throw new MuteException())));
        Assert.Equal("broken could not be computed: MuteException", failure.Message);
    }

    private sealed class MuteException : Exception
    {
        public override string Message => throw new NotSupportedException();
    }

    private readonly record struct Unspeakable(bool Fails) : IMemoKey<Numbers, int>
    {
        public int Compute(Numbers context, CancellationToken cancellationToken) =>
            Fails ? throw new InvalidOperationException("no luck") : 7;

        public override string ToString() => throw new NotSupportedException();
    }

    [Fact]
    public void A_failure_reaches_threads_that_wait_for_it()
    {
        const int Threads = 5;
        var context = new Numbers();
        var computed = 0;
        using var atOnce = new Barrier(Threads);
        var reasons = new string[Threads];
        MemoTests.OnThreads(Threads, thread =>
        {
            atOnce.SignalAndWait();
            reasons[thread] = Assert.Throws<MemoException>(() => context.Get(new Named<int>("broken", (_, _) =>
            {
                Interlocked.Increment(ref computed);
                Thread.Sleep(20);
                throw new InvalidDataException("no cells");
            }))).Message;
        });

        Assert.Equal(1, computed);
        Assert.All(reasons, reason => Assert.Equal("broken could not be computed: no cells", reason));
    }

    [Fact]
    public void A_failure_passes_through_the_keys_that_asked_for_it_with_its_own_reason()
    {
        var context = new Numbers();
        var inner = new Named<int>("inner", (_, _) => throw new InvalidDataException("no cells"));
        var outer = new Named<int>("outer", (numbers, _) => numbers.Get(inner) + 1);

        var failure = Assert.Throws<MemoException>(() => context.Get(outer));

        Assert.Equal("inner could not be computed: no cells", failure.Message);
        Assert.IsType<InvalidDataException>(failure.InnerException);
        Assert.All(context.MemoEntries, entry => Assert.True(entry.Failed));
    }

    [Fact]
    public void A_failure_stops_no_other_key()
    {
        var context = new Numbers();
        Assert.Throws<MemoException>(
            () => context.Get(new Named<int>("broken", (_, _) => throw new InvalidDataException("no cells"))));
        Assert.Equal(7, context.Get(new Named<int>("sound", (_, _) => 7)));
        Assert.Equal([true, false], context.MemoEntries.Select(entry => entry.Failed));
    }

    [Fact]
    public void A_key_may_recover_from_the_failure_of_another()
    {
        var context = new Numbers();
        var broken = new Named<int>("broken", (_, _) => throw new InvalidDataException("no cells"));
        var recovering = new Named<int>("recovering", (numbers, _) =>
        {
            try
            {
                return numbers.Get(broken);
            }
            catch (MemoException)
            {
                return -1;
            }
        });
        Assert.Equal(-1, context.Get(recovering));
    }

    [Fact]
    public void Computations_get_the_token_of_the_run()
    {
        using var run = new CancellationTokenSource();
        var context = new Numbers(run.Token);
        Assert.Equal(run.Token, context.Get(new Named<CancellationToken>("token", (_, token) => token)));
    }

    [Fact]
    public void A_cancelled_computation_is_cancelled_for_everybody_and_not_failed_with_another_type()
    {
        using var run = new CancellationTokenSource();
        var context = new Numbers(run.Token);
        var key = new Named<int>("long", (_, token) =>
        {
            run.Cancel();
            token.ThrowIfCancellationRequested();
            return 1;
        });

        Assert.Equal(run.Token, Assert.Throws<OperationCanceledException>(() => context.Get(key)).CancellationToken);
        Assert.Throws<OperationCanceledException>(() => context.Get(key));
        Assert.Throws<OperationCanceledException>(() => context.Get(new Named<int>("outer", (numbers, _) => numbers.Get(key))));
    }
}
