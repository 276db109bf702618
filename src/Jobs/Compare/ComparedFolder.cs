namespace CellEval.Jobs;

/// <summary>One model's results.</summary>
/// <param name="Name">What the model is called.</param>
/// <param name="Path">The output folder of its run, of <c>celleval run</c> or cell-eval; or the <c>results.csv</c> of one cell type.</param>
public sealed record ComparedFolder(string Name, string Path);
