using CellEval.Jobs.Simulation;

/// <summary>A small simulated pair of screens, in a temporary folder.</summary>
internal sealed class SimulatedScreens : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("celleval-");

    public SimulatedScreens()
    {
        var size = new ScreenPairSimulationOptions { Perturbations = 8, CellsPerPerturbation = 30, Controls = 100, Genes = 200 };
        ScreenPairSimulation.Write(size, Real, Pred);
    }

    public string Real => Path.Combine(_folder.FullName, "real.h5ad");

    public string Pred => Path.Combine(_folder.FullName, "pred.h5ad");

    public void Dispose() => _folder.Delete(recursive: true);
}
