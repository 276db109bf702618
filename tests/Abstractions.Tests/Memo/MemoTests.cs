using System.Diagnostics;

namespace CellEval.Abstractions.Tests;

[Collection(RunsAlone.Name)]
public sealed class MemoTests
{
    [Fact]
    public void Ten_threads_that_ask_at_once_compute_once_and_get_the_same_object()
    {
        const int Threads = 10;
        var context = new Numbers();
        var computed = 0;
        using var atOnce = new Barrier(Threads);
        var values = new object[Threads];
        OnThreads(Threads, thread =>
        {
            atOnce.SignalAndWait();
            values[thread] = context.Get(new Named<object>("slow", (_, _) =>
            {
                Interlocked.Increment(ref computed);
                Thread.Sleep(20);
                return new object();
            }));
        });

        Assert.Equal(1, computed);
        Assert.All(values, value => Assert.Same(values[0], value));
        Assert.Equal(Threads - 1, Assert.Single(context.MemoEntries).Reused);
    }

    [Fact]
    public void Ten_threads_with_ten_keys_each_compute_every_key_once()
    {
        const int Count = 10;
        var context = new Numbers();
        var computed = new int[Count];
        using var atOnce = new Barrier(Count);
        OnThreads(Count, thread =>
        {
            Number.Computing.Value = key => Interlocked.Increment(ref computed[key]);
            atOnce.SignalAndWait();
            for (var i = 0; i < Count; i++)
                context.Get(new Number((thread + i) % Count));
        });

        Assert.All(computed, times => Assert.Equal(1, times));
        Assert.Equal(Count, context.MemoEntries.Count);
        Assert.All(context.MemoEntries, entry => Assert.Equal(Count - 1, entry.Reused));
    }

    [Fact]
    public void Whoever_asks_is_noted_once_by_name_or_by_key()
    {
        var context = new Numbers();
        Named<int> outer = new("outer", (asked, _) => asked.Get(new Number(1)).GetHashCode());
        MemoAsker.Call("first", () => context.Get(new Number(1)));
        MemoAsker.Call("second", () => context.Get(new Number(1)));
        MemoAsker.Call("second", () => context.Get(outer));
        MemoAsker.Call("first", () => context.Get(new Number(1)));
        context.Get(outer);

        Assert.Equal(["first", "second", outer.ToString()], context.MemoEntries[0].AskedBy);
        Assert.Equal(["second"], context.MemoEntries[1].AskedBy);
    }

    [Fact]
    public void Different_keys_stay_apart()
    {
        var context = new Numbers();
        Assert.NotSame(context.Get(new Number(1)), context.Get(new Number(2)));
    }

    [Fact]
    public void Keys_of_two_owners_with_equal_members_stay_apart()
    {
        var context = new Numbers();
        Assert.NotSame(context.Get(new Number(1)), context.Get(new OtherNumber(1)));
        Assert.Equal([typeof(Number), typeof(OtherNumber)], context.MemoEntries.Select(entry => entry.KeyType));
    }

    [Fact]
    public void Equal_keys_of_record_structs_are_one()
    {
        var context = new Numbers();
        Assert.Same(context.Get(new Number(1)), context.Get(new Number(1)));
        Assert.Single(context.MemoEntries);
    }

    [Fact]
    public void Two_contexts_share_nothing() =>
        Assert.NotSame(new Numbers().Get(new Number(1)), new Numbers().Get(new Number(1)));

    [Fact]
    public void Null_is_a_value_and_is_computed_once()
    {
        var context = new Numbers();
        var computed = 0;
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(context.Get(new Named<string?>("nothing", (_, _) =>
            {
                computed++;
                return null;
            })));
        }

        Assert.Equal(1, computed);
    }

    [Fact]
    public void Reuse_is_counted_beyond_the_first_time_and_entries_stand_in_the_order_of_asking()
    {
        var context = new Numbers();
        context.Get(new Number(3));
        context.Get(new Number(1));
        context.Get(new Number(3));
        context.Get(new Number(3));

        Assert.Equal(
            [("Number { Value = 3 }", 2), ("Number { Value = 1 }", 0)],
            context.MemoEntries.Select(entry => (entry.Key, entry.Reused)));
    }

    [Fact]
    public void A_key_that_another_one_asks_for_is_computed_once_for_both()
    {
        var context = new Numbers();
        context.Get(new Named<object>("outer", (numbers, _) => numbers.Get(new Number(1))));
        context.Get(new Number(1));

        Assert.Equal(
            [("outer", 0), ("Number { Value = 1 }", 1)],
            context.MemoEntries.Select(entry => (entry.Key, entry.Reused)));
    }

    [Fact]
    public void Time_does_not_include_that_of_the_keys_asked_for()
    {
        var context = new Numbers();
        var start = Stopwatch.GetTimestamp();
        context.Get(new Named<int>("outer", (numbers, _) => numbers.Get(new Named<int>("inner", (_, _) =>
        {
            Thread.Sleep(500);
            return 1;
        }))));
        var both = Stopwatch.GetElapsedTime(start);

        // However busy the machine is, the two do not overlap.
        var entries = context.MemoEntries.ToDictionary(entry => entry.Key);
        Assert.InRange(entries["inner"].Elapsed, TimeSpan.FromMilliseconds(490), both);
        Assert.InRange(entries["outer"].Elapsed, TimeSpan.Zero, both - entries["inner"].Elapsed);
    }

    // A busy machine only adds time: one of three rounds has to be quick.
    [Fact]
    public void Time_does_not_include_waiting_for_a_key_that_another_thread_computes() =>
        Assert.Contains(Enumerable.Range(0, 3).Select(_ => TimeOfWaiting()), time => time < TimeSpan.FromMilliseconds(450));

    internal static void OnThreads(int count, Action<int> work)
    {
        var failures = new Exception?[count];
        Thread[] threads = [.. Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            try
            {
                work(i);
            }
            catch (Exception exception)
            {
                failures[i] = exception;
            }
        }))];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "A thread hangs.");
        Assert.All(failures, Assert.Null);
    }

    private static TimeSpan TimeOfWaiting()
    {
        var context = new Numbers();
        using var begun = new ManualResetEventSlim();
        var slow = new Named<int>("slow", (_, _) =>
        {
            begun.Set();
            Thread.Sleep(500);
            return 1;
        });
        OnThreads(2, thread =>
        {
            if (thread == 0)
            {
                context.Get(slow);
                return;
            }

            begun.Wait();
            context.Get(new Named<int>("waiting", (numbers, _) => numbers.Get(slow)));
        });

        return context.MemoEntries.Single(entry => entry.Key == "waiting").Elapsed;
    }
}
