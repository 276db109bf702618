namespace CellEval.Package.Tests;

/// <summary>
/// The projects of <c>tests/Plugins</c>, copied out of the repository, with the packed packages as their only source. Their plugins
/// are packed too, as third parties ship them.
/// </summary>
public sealed class ThirdParty(PackedPackages packages) : IAsyncLifetime
{
    private static readonly string[] Plugins = ["Acme.Metrics", "Acme.Cells", "Acme.Clash", "Acme.Rude", "Acme.Strange"];
    private static readonly string[] Left = ["bin", "obj", "artifacts"];

    /// <summary>The folder of the projects.</summary>
    public string Folder { get; } = packages.At("third-parties");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // Classes of tests share the folder, as they share the packages.
        if (Directory.Exists(Folder))
            return;
        string source = Path.Combine(RepositoryRoot.Path, "tests", "Plugins");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar).Intersect(Left).Any())
                continue;
            string target = Path.Combine(Folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Packages.props"), PackageVersions());
        await File.WriteAllTextAsync(Path.Combine(Folder, "Plugins.slnx"), Solution());
        (await Dotnet("pack", "Plugins.slnx", "--output", packages.Feed)).Succeeded();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The assembly of a built project.</summary>
    public string Assembly(string project) => Path.Combine(Folder, "artifacts", "bin", project, "release", $"{project}.dll");

    /// <summary>A plugin's assembly as its author publishes it; published where it is not yet.</summary>
    public async Task<string> Published(string plugin)
    {
        string folder = packages.At("published", plugin);
        if (!Directory.Exists(folder))
            (await Dotnet("publish", plugin, "--output", folder)).Succeeded();
        return Path.Combine(folder, $"{plugin}.dll");
    }

    /// <summary>Runs a command of the SDK in this folder, on packages.</summary>
    internal Task<ProgramRun> Dotnet(string command, string project, params IEnumerable<string> arguments) => ProgramRun.Dotnet(
        Folder, [command, project, "--configuration", "Release", "-nodeReuse:false", $"-p:CellEvalVersion={packages.Version}", .. arguments]);

    private static string Solution() =>
        $"<Solution>{string.Concat(Plugins.Select(plugin => $"<Project Path=\"{plugin}/{plugin}.csproj\" />"))}</Solution>";

    private string PackageVersions() => $"""
        <Project>
          <Import Project="{Path.Combine(RepositoryRoot.Path, "Directory.Packages.props")}" />
          <ItemGroup>
            <PackageVersion Include="{string.Join(';', [.. Build.Libraries, .. Plugins])}" Version="{packages.Version}" />
          </ItemGroup>
        </Project>
        """;
}
