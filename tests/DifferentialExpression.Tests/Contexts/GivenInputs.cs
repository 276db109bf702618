namespace CellEval.Tests;

/// <summary>What an evaluator would hand to a provider: cells from a test; warnings and products are kept.</summary>
internal sealed class GivenInputs(EvaluationHeader header, ScreenCells? cells)
    : ContextInputs, IComputeResources
{
    public List<string> Warnings { get; } = [];

    public override EvaluationHeader Header => header;

    public override IComputeResources Resources => this;

    public int MaxDegreeOfParallelism => 2;

    public override IReadOnlyList<TSink> Sinks<TSink>(Side side, int pass = 0) => [];

    public override ExpressionScale Scale(Side side) => ExpressionScale.Log1p;

    public override ExpressionScale StoredScale(Side side) => ExpressionScale.Log1p;

    public override double? MedianTotal(Side side) => null;

    public override TContext Context<TContext>() =>
        cells as TContext ?? throw new InvalidOperationException("The test has no such context.");

    public override void Warn(string message) => Warnings.Add(message);

    public TypedValues Published { get; private set; } = TypedValues.Empty;

    public override void Publish<TProduct>(TProduct product) => Published = Published.With(product);

    public IProgress<double> Progress(string work) => new Progress<double>();
}
