namespace CellEval.Jobs.Tests.Simulation;

/// <summary>A new folder that is gone after the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("celleval-simulation-");

    public string Real => File("real.h5ad");

    public string Pred => File("pred.h5ad");

    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order();

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
