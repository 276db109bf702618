using System.Globalization;
using CellEval.Engine;

namespace CellEval.Jobs.Simulation;

/// <summary>The size and the seed of a simulated screen pair; the defaults are those of a demonstration.</summary>
public sealed record ScreenPairSimulationOptions
{
    /// <summary>Gets the number of perturbations; half of them knock down a gene and are named after it.</summary>
    public int Perturbations { get; init; } = 40;

    /// <summary>Gets the number of cells of each perturbation, on either side.</summary>
    public int CellsPerPerturbation { get; init; } = 50;

    /// <summary>Gets the number of control cells, on either side.</summary>
    public int Controls { get; init; } = 500;

    /// <summary>Gets the number of genes, at least 10.</summary>
    public int Genes { get; init; } = 1000;

    /// <summary>Gets the seed: the same gives the same files.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets whether X holds raw counts; else it is log1p of counts scaled to 10,000 per cell.</summary>
    public bool AsCounts { get; init; }

    /// <summary>Gets the most threads, -1 for one per processor; the files do not depend on it.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets the number of cells of a side.</summary>
    public long Cells => ((long)Perturbations * CellsPerPerturbation) + Controls;

    /// <summary>Checks that such screens can be made.</summary>
    /// <exception cref="RequestException">A number is too small, or there would be too many cells.</exception>
    public void Validate()
    {
        RequireAtLeast(1, Perturbations, "perturbations");
        RequireAtLeast(1, CellsPerPerturbation, "cells per perturbation");
        RequireAtLeast(1, Controls, "controls");
        RequireAtLeast(10, Genes, "genes");
        if (MaxDegreeOfParallelism != -1)
            RequireAtLeast(1, MaxDegreeOfParallelism, "threads");

        if (Cells > Array.MaxLength)
        {
            throw new RequestException(string.Create(
                CultureInfo.InvariantCulture,
                $"{Cells:N0} cells are too many: a screen has {Array.MaxLength:N0} at most. Ask for fewer."));
        }
    }

    private static void RequireAtLeast(int least, int found, string what)
    {
        if (found < least)
        {
            throw new RequestException(string.Create(
                CultureInfo.InvariantCulture,
                $"The number of {what} is {found}, expected at least {least}. Ask for {least} or more."));
        }
    }
}
