using CellEval.Engine;

namespace CellEval.Jobs.Simulation;

/// <summary>Two files that come into being together: written under other names, renamed when both are there.</summary>
internal sealed class FilePair : IDisposable
{
    private readonly string _real;
    private readonly string _pred;

    /// <summary>Checks that the files can be made; nothing is written yet.</summary>
    /// <exception cref="RequestException">Both are the same file.</exception>
    /// <exception cref="OutputException">A folder is missing.</exception>
    public FilePair(string realPath, string predPath)
    {
        _real = Path.GetFullPath(realPath);
        _pred = Path.GetFullPath(predPath);
        if (string.Equals(_real, _pred, StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(
                $"The real screen and the prediction would both be written to {_real}. Give them different names.");
        }

        foreach (var path in (string[])[_real, _pred])
        {
            if (!Directory.Exists(Path.GetDirectoryName(path)))
                throw new OutputException($"{path} cannot be written: its folder does not exist. Make it first.", null);
        }
    }

    /// <summary>Gets where the real screen is to be written.</summary>
    public string StagedReal => $"{_real}.staged";

    /// <summary>Gets where the prediction is to be written.</summary>
    public string StagedPred => $"{_pred}.staged";

    /// <summary>Does something to a file.</summary>
    /// <exception cref="OutputException">It failed.</exception>
    public static void Attempt(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"{path} cannot be written: {exception.Message} Choose another folder, or make room in this one.",
                exception);
        }
    }

    /// <summary>Gives both files their names.</summary>
    /// <exception cref="OutputException">It failed, and neither is there.</exception>
    public void Keep()
    {
        Attempt(_real, () => File.Move(StagedReal, _real, overwrite: true));
        try
        {
            Attempt(_pred, () => File.Move(StagedPred, _pred, overwrite: true));
        }
        catch
        {
            File.Delete(_real);
            throw;
        }
    }

    /// <summary>Removes what was not kept.</summary>
    public void Dispose()
    {
        DeleteIfThere(StagedReal);
        DeleteIfThere(StagedPred);
    }

    // To delete a path that cannot exist throws, and would hide why the file was not written.
    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }
}
