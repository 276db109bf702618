namespace CellEval.Tests;

/// <summary>What an evaluator would hand to a provider: cells from a test; warnings and products are kept.</summary>
internal sealed class GivenInputs(EvaluationHeader header, ScreenCells? cells)
    : ContextInputs
{
    public List<string> Warnings { get; } = [];

    public override EvaluationHeader Header => header;

    public override int MaxDegreeOfParallelism => 2;

    public override IReadOnlyList<TSink> Sinks<TSink>(Side side, int pass = 0) => [];

    public override ExpressionScale Scale(Side side) => ExpressionScale.Log1p;

    public override TContext Context<TContext>() =>
        cells as TContext ?? throw new InvalidOperationException("The test has no such context.");

    public override void Warn(string message) => Warnings.Add(message);

    public TypedValues Published { get; private set; } = TypedValues.Empty;

    public override void Publish<TProduct>(TProduct product) => Published = Published.With(product);

    public override IProgress<double> Progress(string work) => new Progress<double>();
}
