using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CellEval.Cli.Parsing;

/// <summary>Writes the tool's version.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version);
        return ExitCode.Success;
    }
}
