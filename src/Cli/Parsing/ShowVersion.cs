using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CellEval.Cli.Parsing;

/// <summary>Writes the tool's version, and that of the contract which plugins are built against.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    /// <summary>Gets the tool's version.</summary>
    public static string OfTool { get; } =
        typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            $"celleval {OfTool} (contract {ContractVersion.Major}.{ContractVersion.Minor})");
        return ExitCode.Success;
    }
}
