using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

/// <summary>A plugin's own context: every cell that its sinks have seen, in the order of sinks and calls.</summary>
internal sealed class CellLog(IReadOnlyDictionary<(Side Side, int Pass), IReadOnlyList<LoggedCell>> cells)
{
    public IReadOnlyList<LoggedCell> this[Side side, int pass = 0] => cells[(side, pass)];
}

/// <summary>A cell as a sink has seen it.</summary>
internal sealed record LoggedCell(int Cell, int Label, double Total, int[] Genes, double[] Values, double[] Embedding);

/// <summary>What the context of a test asks for, and what was seen of its sinks.</summary>
internal sealed class CellLogOptions
{
    public ContextNeeds Needs { get; init; } = new() { Sides = [Side.Real, Side.Pred] };

    /// <summary>Gets what a sink does before it takes cells.</summary>
    public Action<CellSlice> OnAdd { get; init; } = _ => { };

    public List<CellSlice> Slices { get; } = [];

    public CellLog? Built { get; set; }

    /// <summary>Makes the plugin: a metric on the context that counts its cells, in a profile of its own.</summary>
    public HandWrittenPlugin Plugin() => new(
        "Cell.Log",
        new MetricDeclaration
        {
            Name = "cell_count",
            NameTemplate = "cell_count",
            Kind = "cells",
            Contexts = [typeof(CellLog)],
            Variants = [new VariantDeclaration { Name = "cell_count", Columns = ["cell_count"] }],
            Profiles = [.. ((string[])["cells", "full", "anndata"]).Select(profile => new ProfileEntry { Profile = profile, Variant = "cell_count" })],
            Invoke = call =>
            {
                Built = call.Context<CellLog>(0);
                return MetricResult.Of(Needs.Sides.Sum(side => Built[side].Count));
            },
        })
    {
        OwnProfiles = [new ProfileDeclaration { Name = "cells", Description = "Counts cells." }],
        OwnContexts = [ContextDeclaration.Create<CellLog>("cells")],
    };
}

/// <summary>Builds the <see cref="CellLog"/> through the door that is open to every plugin.</summary>
internal sealed class CellLogProvider(CellLogOptions options) : IContextProvider<CellLog>
{
    public ContextNeeds Needs(EvaluationHeader header) => options.Needs;

    public ICellSink Open(CellSlice slice)
    {
        options.Slices.Add(slice);
        return new Sink(slice, options);
    }

    public CellLog Build(ContextInputs inputs, CancellationToken cancellationToken) => new(
        options.Needs.Sides
            .SelectMany(side => Enumerable.Range(0, options.Needs.Passes).Select(pass => (side, pass)))
            .ToDictionary(
                key => key,
                key => (IReadOnlyList<LoggedCell>)[.. inputs.Sinks<Sink>(key.side, key.pass).SelectMany(sink => sink.Cells)]));

    private sealed class Sink(CellSlice slice, CellLogOptions options) : ICellSink
    {
        private int _inside;

        public List<LoggedCell> Cells { get; } = [];

        public void Add(in CellBlock rows, CancellationToken cancellationToken)
        {
            Assert.Equal(1, Interlocked.Increment(ref _inside));
            Assert.NotEqual(0, rows.Count);
            options.OnAdd(slice);
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                Assert.InRange(row.Label, slice.FirstLabel, slice.FirstLabel + slice.LabelCount - 1);
                double[] embedding = slice.ObsmKeys.Count == 0 ? [] : rows.Obsm(i, 0).ToArray();
                Cells.Add(new LoggedCell(row.Cell, row.Label, row.Total, row.Genes.ToArray(), row.Values.ToArray(), embedding));
            }

            Interlocked.Decrement(ref _inside);
        }
    }
}
