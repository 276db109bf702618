using CellEval;

namespace Acme.Cells;

public sealed class DetectionProvider(IDetectionLimit limit) : IContextProvider<Detection>
{
    private static readonly Side[] Sides = [Side.Real, Side.Pred];

    public ContextNeeds Needs(EvaluationHeader header) => new() { Sides = Sides, Space = CellSpace.Raw };

    public ICellSink Open(CellSlice slice) => new DetectionSink(slice, limit.Value);

    public Detection Build(ContextInputs inputs, CancellationToken cancellationToken) => new(
        inputs.Header.Perturbations,
        Sides
            .SelectMany(side => inputs.Sinks<DetectionSink>(side).SelectMany(sink => sink.Genes.Select(label => (side, label))))
            .ToDictionary(pair => (pair.side, pair.label.Key), pair => (IReadOnlyList<int>)pair.label.Value),
        inputs.Resources,
        cancellationToken);
}
