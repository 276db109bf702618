namespace CellEval.Engine;

/// <summary>The checked and labelled screens of a run, or none where only tables are evaluated.</summary>
internal sealed record Screens(PerturbationList Perturbations, GeneList Genes, LabelledScreen? Real, LabelledScreen? Pred)
{
    public LabelledScreen? Of(Side side) => side == Side.Real ? Real : Pred;
}
