using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Tells what has changed since a run that is to be repeated.</summary>
public static class ReplayCheck
{
    /// <summary>Tells what may change results though inputs are the same.</summary>
    /// <param name="earlier">The run.</param>
    /// <param name="toolVersion">The version of this program.</param>
    /// <param name="plan">What is going to be computed.</param>
    /// <returns>Sentences.</returns>
    public static IReadOnlyList<string> Differences(RunRecord earlier, string toolVersion, RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(plan);
        var warnings = new List<string>();
        if (earlier.Tool.Version != toolVersion)
            warnings.Add($"The run that is replayed was one of version {earlier.Tool.Version}; this is {toolVersion}.");
        var versions = earlier.Metrics.ToLookup(metric => metric.Metric, metric => metric.Version, StringComparer.Ordinal);
        foreach (var declaration in plan.Metrics.Select(planned => planned.Variant.Metric.Declaration).Distinct())
        {
            foreach (var version in versions[declaration.Name].Distinct().Where(version => version != declaration.Version))
                warnings.Add($"The metric {declaration.Name} has version {declaration.Version}; in the run that is replayed it had {version}.");
        }

        return warnings;
    }

    /// <summary>Tells which plugins are other files than in the run.</summary>
    /// <param name="earlier">The run.</param>
    /// <param name="plugins">The files of the plugins.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Sentences.</returns>
    public static IReadOnlyList<string> ChangedPlugins(RunRecord earlier, IEnumerable<string> plugins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var known = earlier.Plugins.Select(plugin => plugin.Sha256).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. plugins
                .Where(path => !known.Contains(FileDigest.Of(path, cancellationToken).Sha256))
                .Select(path => $"The plugin {path} is not the file of the run that is replayed."),
        ];
    }

    /// <summary>Requires an input to be that of the run.</summary>
    /// <exception cref="InputException">It is another.</exception>
    internal static void RequireSame(RunRecord earlier, string role, string path, string sha256)
    {
        if (earlier.Inputs.FirstOrDefault(input => input.Role == role) is not { } known || known.Sha256 == sha256)
            return;
        throw new InputException(
            $"{path}: this is not the file of the run that is replayed. Its SHA-256 is {sha256}, and that of {known.Path} was {known.Sha256}. "
            + $"Give the file of that run by --{role}, or evaluate this one without --replay.");
    }
}
