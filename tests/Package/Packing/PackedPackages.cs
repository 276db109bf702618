using System.Globalization;

namespace CellEval.Package.Tests;

/// <summary>
/// All packages, packed once for the whole run under a version of its own into a folder that is a feed, outside the repository.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("celleval-package-tests-").FullName;

    /// <summary>The version of all packages of this run.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"{Build.Version}-test.{DateTime.UtcNow.Ticks}");

    /// <summary>The folder with the packages.</summary>
    public string Feed => At("feed");

    /// <summary>A path in the folder of this run, which vanishes afterwards.</summary>
    public string At(params ReadOnlySpan<string> parts) => Path.Combine([_root, .. parts]);

    /// <summary>The path of a package.</summary>
    public string PackageFile(string id, string ending = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{ending}");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // What was built for the tests is packed as it is: only the packages' version is another.
        (await ProgramRun.Dotnet(
            RepositoryRoot.Path,
            "pack",
            "CellEval.sln",
            "--no-build",
            "--configuration",
            Build.Configuration,
            "--output",
            Feed,
            "-nodeReuse:false",
            $"-p:ArtifactsPath={Build.ArtifactsPath}",
            $"-p:NuspecOutputPath={At("nuspec")}{Path.DirectorySeparatorChar}",
            $"-p:PackageVersion={Version}")).Succeeded();
        await File.WriteAllTextAsync(At("nuget.config"), NuGetConfig());
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A cache of this run's own; what ours depend on comes from the machine's cache, so that no registry is asked.</summary>
    private string NuGetConfig() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{At("packages")}" />
          </config>
          <packageSources>
            <clear />
            <add key="packed" value="{Feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
            <add key="machine" value="{Build.PackageRoot}" />
          </fallbackPackageFolders>
        </configuration>
        """;
}
