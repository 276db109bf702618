namespace CellEval.Engine.Tests;

/// <summary>Tests that measure the whole process or its time: none runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class RunsAlone
{
    public const string Name = "runs alone";
}
