namespace CellEval.PluginLoading;

/// <summary>What a plugin's file says of itself, read before anything of it is loaded.</summary>
/// <param name="Path">The file, as a full path.</param>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="PluginType">The generated class, by its full name.</param>
/// <param name="ContractMajor">The major contract version that it was built for.</param>
/// <param name="ContractMinor">The minor contract version that it was built for.</param>
internal sealed record PluginHeader(string Path, string Name, string PluginType, int ContractMajor, int ContractMinor)
{
    /// <summary>Gets the file's name, by which messages call the plugin.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Gets the folder that holds what the plugin brings along.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
