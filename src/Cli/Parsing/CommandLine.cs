using System.CommandLine;
using System.CommandLine.Help;
using CellEval.Cli.Commands;
using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Parsing;

/// <summary>All commands, and how a line that names none of them is refused.</summary>
internal static class CommandLine
{
    private const int HelpWidth = 110;

    /// <summary>Parses a command line.</summary>
    /// <exception cref="RequestException">Says what is wrong with it.</exception>
    public static ParseResult Parse(
        IReadOnlyList<string> args, IServiceProvider services, IAnsiConsole output, IAnsiConsole errors)
    {
        // Not RootCommand: that one takes its name and version from the process, which may be a test's.
        var root = new Command("celleval", "Evaluates predictions of how cells respond to perturbations.")
        {
            new HelpOption { Action = new HelpWithExamples(HelpWidth) },
            new VersionOption { Action = new ShowVersion(), Recursive = true },
            RunCommand.Create(services, output, errors),
            DeCommand.Create(output, errors),
            MetricsCommand.Create(services, output),
            DemoCommand.Create(services, output, errors),
        };
        // A label may begin with '@', so it names no file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            throw new RequestException(parsed.CommandResult.Command == root ? WithoutCommand(root, parsed) : Mistakes(parsed));
        return parsed;
    }

    private static string WithoutCommand(Command root, ParseResult parsed)
    {
        var commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
        return parsed.UnmatchedTokens is [var first, ..]
            ? $"There is no command '{first}'. There is: {commands}. See 'celleval --help'."
            : $"A command is missing. There is: {commands}. See 'celleval --help'.";
    }

    private static string Mistakes(ParseResult parsed)
    {
        var messages = parsed.Errors.Select(error => error.Message).Distinct();
        return $"{string.Join(" ", messages)} See 'celleval {parsed.CommandResult.Command.Name} --help'.";
    }
}
