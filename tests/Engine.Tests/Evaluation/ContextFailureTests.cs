using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class ContextFailureTests
{
    public enum Place
    {
        Constructor,
        Needs,
        NullNeeds,
        NullSides,
        NoPasses,
        Open,
        Add,
        Build,
        NothingBuilt,
        WrongSinks,
    }

    [Theory]
    [InlineData(Place.Constructor, "no luck in Constructor")]
    [InlineData(Place.Needs, "no luck in Needs")]
    [InlineData(Place.NullNeeds, "its provider did not say what it needs.")]
    [InlineData(Place.NullSides, "its provider needs Sides that are null.")]
    [InlineData(Place.NoPasses, "its provider needs 0 passes over the cells; 1 is the least.")]
    [InlineData(Place.Open, "no luck in Open")]
    [InlineData(Place.Add, "no luck in Add")]
    [InlineData(Place.Build, "no luck in Build")]
    [InlineData(Place.NothingBuilt, "its provider built nothing.")]
    [InlineData(Place.WrongSinks, "its provider opened a sink of type DisposableSink and asks for one of type OtherSink.")]
    public async Task A_context_that_throws_fails_its_metrics_and_those_of_contexts_on_it_and_no_others(Place place, string reason)
    {
        var expected = await Host.EvaluateAsync(Request);
        var result = await RunAsync(new Breaking(place, new InvalidOperationException("no luck in " + place)));

        Assert.Equal(["on_broken", "on_dependent"], result.Failures.Select(failure => failure.Variant.Name));
        Assert.All(result.Failures, failure =>
        {
            Assert.Equal("The context Broken failed: " + reason, failure.Reason);
            Assert.IsType<InvalidOperationException>(failure.Exception);
            Assert.Equal("System.InvalidOperationException", failure.ExceptionType);
            Assert.All(result.Column(failure.Variant.Name), value => Assert.Null(value));
        });
        Assert.All(result.Column("sound"), value => Assert.Equal(1, value));
        foreach (var column in expected.Columns)
            Assert.Equal(expected.Column(column.Name), result.Column(column.Name));
    }

    [Theory]
    [InlineData(Place.Needs)]
    [InlineData(Place.Open)]
    [InlineData(Place.Add)]
    [InlineData(Place.Build)]
    public async Task What_a_context_says_of_the_input_ends_the_run(Place place)
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => RunAsync(new Breaking(place, new InputException("too few cells"))));
        Assert.Equal("too few cells", refusal.Message);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_disposed_loses_no_results()
    {
        var breaking = new Breaking(null, new InvalidOperationException()) { OnLeave = () => throw new IOException("disk is gone") };
        var result = await RunAsync(breaking);
        Assert.Empty(result.Failures);
        Assert.Contains("A service of the run could not be disposed: disk is gone", result.Warnings);
    }

    [Fact]
    public async Task A_context_that_asks_for_an_embedding_that_is_not_there_fails_alone()
    {
        var result = await RunAsync(new Breaking(null, new InvalidOperationException()) { Embedding = "X_none" });
        Assert.Equal(["on_broken", "on_dependent"], result.Failures.Select(failure => failure.Variant.Name));
        Assert.Contains("obsm has no embedding 'X_none'", result.Failures.First().Reason, StringComparison.Ordinal);
        Assert.All(result.Column("sound"), value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task A_context_whose_exception_cannot_be_read_fails_alone()
    {
        var result = await RunAsync(new Breaking(Place.Build, new MuteException()) { OnDispose = () => throw new MuteException() });
        Assert.Equal(["The context Broken failed: MuteException", "The context Broken failed: MuteException"], result.Failures.Select(failure => failure.Reason));
        Assert.Contains("A sink of the context Broken could not be disposed: MuteException", result.Warnings);
    }

    [Fact]
    public async Task A_context_that_gives_up_by_itself_is_failed_and_not_a_cancelled_run()
    {
        var result = await RunAsync(new Breaking(Place.Build, new OperationCanceledException("took too long")));
        Assert.Equal("The context Broken failed: took too long", result.Failures.First().Reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Place.Open)]
    [InlineData(Place.Add)]
    [InlineData(Place.Build)]
    public async Task Sinks_are_disposed_when_the_context_is_built_or_has_failed(Place? place)
    {
        var breaking = new Breaking(place, new InvalidOperationException("no"));
        await RunAsync(breaking);
        AssertAllDisposed(breaking, place == Place.Open ? 2 : 4);
    }

    [Fact]
    public async Task Sinks_are_disposed_when_the_run_ends_without_results()
    {
        var breaking = new Breaking(Place.Add, new InputException("no"));
        await Assert.ThrowsAsync<InputException>(() => RunAsync(breaking));
        AssertAllDisposed(breaking, 2);
    }

    [Fact]
    public async Task Sinks_that_cannot_be_disposed_are_warned_of()
    {
        var breaking = new Breaking(null, new InvalidOperationException("no")) { OnDispose = () => throw new IOException("disk is gone") };
        var result = await RunAsync(breaking);
        Assert.Empty(result.Failures);
        Assert.Contains("A sink of the context Broken could not be disposed: disk is gone", result.Warnings);
    }

    private static EvaluationRequest Request => RandomScreens.LogarithmPair() with
    {
        Metrics = new MetricSelection { Profile = "anndata" },
        MaxDegreeOfParallelism = 2,
    };

    private static void AssertAllDisposed(Breaking breaking, int atLeast)
    {
        Assert.InRange(breaking.Sinks.Count, atLeast, int.MaxValue);
        Assert.All(breaking.Sinks, sink => Assert.Equal(1, sink.Disposed));
    }

    private static async Task<EvaluationResult> RunAsync(Breaking breaking)
    {
        var plugin = new HandWrittenPlugin("Z", On<Broken>("on_broken"), On<Dependent>("on_dependent"), On<ScreenPair>("sound"))
        {
            OwnContexts = [ContextDeclaration.Create<Broken>("anndata"), ContextDeclaration.Create<Dependent>("anndata")],
        };
        await using var host = Host.Create(
            services => services
                .AddSingleton(breaking)
                .AddMetricContext<Broken, BrokenProvider>()
                .AddMetricContext<Dependent, DependentProvider>(),
            plugin);
        return await host.GetRequiredService<IEvaluator>().EvaluateAsync(Request);
    }

    private static MetricDeclaration On<TContext>(string name) =>
        HandWrittenPlugin.Metric(name, _ => MetricResult.Of(1)) with { Contexts = [typeof(TContext)] };

    private sealed class Breaking(Place? at, Exception exception)
    {
        public Action OnDispose { get; init; } = () => { };

        public string? Embedding { get; init; }

        public Action OnLeave { get; init; } = () => { };

        public List<Sink> Sinks { get; } = [];

        public bool IsAt(Place place) => at == place;

        public void Reach(Place place)
        {
            // Not at the first sink, so that there is one to be disposed.
            if (at == place && (place != Place.Open || Sinks.Count == 2))
                throw exception;
        }
    }

    private sealed class Broken;

    private sealed class Dependent;

    private class Sink(Breaking breaking) : ICellSink
    {
        public int Disposed { get; protected set; }

        public void Add(in CellBlock rows, CancellationToken cancellationToken) => breaking.Reach(Place.Add);

        protected void Leave()
        {
            Disposed++;
            breaking.OnDispose();
        }
    }

    private sealed class DisposableSink(Breaking breaking) : Sink(breaking), IDisposable
    {
        public void Dispose() => Leave();
    }

    private sealed class AsyncSink(Breaking breaking) : Sink(breaking), IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            Leave();
        }
    }

    private sealed class OtherSink : ICellSink
    {
        public void Add(in CellBlock rows, CancellationToken cancellationToken)
        {
        }
    }

    private sealed class BrokenProvider : IContextProvider<Broken>, IDisposable
    {
        private readonly Breaking _breaking;

        public BrokenProvider(Breaking breaking)
        {
            _breaking = breaking;
            breaking.Reach(Place.Constructor);
        }

        public void Dispose() => _breaking.OnLeave();

        public ContextNeeds Needs(EvaluationHeader header)
        {
            _breaking.Reach(Place.Needs);
            if (_breaking.IsAt(Place.NullNeeds))
                return null!;
            return new ContextNeeds
            {
                Sides = _breaking.IsAt(Place.NullSides) ? null! : [Side.Real],
                Passes = _breaking.IsAt(Place.NoPasses) ? 0 : 1,
                ObsmKeys = _breaking.Embedding is { } key ? [key] : [],
            };
        }

        public ICellSink Open(CellSlice slice)
        {
            _breaking.Reach(Place.Open);
            Sink sink = _breaking.Sinks.Count % 2 == 0 ? new DisposableSink(_breaking) : new AsyncSink(_breaking);
            _breaking.Sinks.Add(sink);
            return sink;
        }

        public Broken Build(ContextInputs inputs, CancellationToken cancellationToken)
        {
            _breaking.Reach(Place.Build);
            if (_breaking.IsAt(Place.WrongSinks))
                Assert.NotEmpty(inputs.Sinks<OtherSink>(Side.Real));
            Assert.All(inputs.Sinks<Sink>(Side.Real), sink => Assert.Equal(0, sink.Disposed));
            return _breaking.IsAt(Place.NothingBuilt) ? null! : new Broken();
        }
    }

    private sealed class DependentProvider : IContextProvider<Dependent>
    {
        public ContextNeeds Needs(EvaluationHeader header) => new() { Contexts = [typeof(Broken), typeof(ScreenPair)] };

        public ICellSink? Open(CellSlice slice) => null;

        public Dependent Build(ContextInputs inputs, CancellationToken cancellationToken)
        {
            Assert.NotNull(inputs.Context<Broken>());
            return new Dependent();
        }
    }
}
