using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CellEval.Cli.Commands;
using CellEval.Cli.Display;
using CellEval.Cli.Plugins;
using CellEval.Engine;

namespace CellEval.Cli.Parsing;

/// <summary>All commands, and how a line that names none of them is refused.</summary>
internal static class CommandLine
{
    /// <summary>How words are taken. A label may begin with '@', so it names no file of arguments.</summary>
    public static ParserConfiguration Parser { get; } = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Parses a command line.</summary>
    /// <exception cref="RequestException">Says what is wrong with it.</exception>
    public static ParseResult Parse(
        IReadOnlyList<string> args, ToolServices services, Terminal terminal)
    {
        // Not RootCommand: that one takes its name and version from the process, which may be a test's.
        var settings = new SettingsOptions();
        var help = new HelpWithExamples(terminal.Width);
        var root = new Command("celleval", "Evaluates predictions of how cells respond to perturbations.")
        {
            new HelpOption { Action = help },
            new VersionOption { Action = new ShowVersion(), Recursive = true },
            RunCommand.Create(services, terminal, settings, args),
            DeCommand.Create(terminal),
            BaselineCommand.Create(services, terminal),
            ScoreCommand.Create(services, terminal),
            CompareCommand.Create(services, terminal),
            ReportCommand.Create(services, terminal),
            PrepCommand.Create(terminal),
            MetricsCommand.Create(services, terminal),
            DiffCommand.Create(services, terminal),
            CheckCommand.Create(services, terminal),
            SimulateCommand.Create(terminal),
            DemoCommand.Create(services, terminal),
        };
        // Who types only the name asks what there is.
        root.SetAction(help.Invoke);
        var plugin = PluginOptions.Plugin();
        foreach (var command in root.Subcommands.Where(command => command.Name is "run" or "check" or "metrics" or "baseline" or "score" or "compare" or "report" or "diff"))
            command.Options.Add(plugin);
        var display = new DisplayOptions();
        foreach (var command in root.Subcommands.Where(command => command.Name is not ("metrics" or "diff")))
            display.AddTo(command);

        var parsed = Parse(root, args);
        if (settings.Arguments(parsed) is { Count: > 0 } more)
            parsed = Parse(root, [.. args, .. more]);
        services.Use(parsed.GetValue(plugin) ?? []);
        terminal.Verbosity = display.Read(parsed);
        return parsed;
    }

    /// <summary>How commands are invoked once they are parsed.</summary>
    public static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        EnableDefaultExceptionHandler = false,

        // Signals are Program's: it ends when all temporary files are gone, not before.
        ProcessTerminationTimeout = null,
        Output = terminal.Text,
        Error = terminal.ErrorText,
    };

    private static ParseResult Parse(Command root, IReadOnlyList<string> args)
    {
        var parsed = root.Parse(args, Parser);
        if (parsed.Errors.Count > 0)
            throw new RequestException(parsed.CommandResult.Command == root ? UnknownCommand(root, parsed) : Mistakes(parsed));
        RequireNoUnknownOption(parsed);
        return parsed;
    }

    // Where arguments are left to take, the parser takes an option that it does not know as one of them.
    private static void RequireNoUnknownOption(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .ToHashSet<Token>(ReferenceEqualityComparer.Instance);
        var word = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && arguments.Contains(token))?.Value;
        if (word is null)
            return;
        var command = parsed.CommandResult.Command;
        throw new RequestException(
            $"Unrecognized option '{word}'.{RequestException.Suggestion(word, OptionNames(command))} "
            + $"What begins with '-' and is no option comes after '--'. See 'celleval {command.Name} --help'.");
    }

    private static string[] OptionNames(Command command) =>
        [.. command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name))];

    private static string UnknownCommand(Command root, ParseResult parsed)
    {
        var names = root.Subcommands.Select(command => command.Name);
        var unknown = parsed.UnmatchedTokens is [var first, ..] ? first : "";
        return $"{RequestException.Unknown("command", unknown, names).Message} See 'celleval --help'.";
    }

    private static string Mistakes(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unmatched = parsed.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        var names = OptionNames(command);
        var messages = new List<string>();
        var afterUnknownOption = false;
        foreach (var error in parsed.Errors)
        {
            // The parser names each word by itself, also the value of an option that it does not know.
            var word = unmatched.FirstOrDefault(token => error.Message.EndsWith($"'{token}'.", StringComparison.Ordinal));
            var isOption = word is ['-', ..];
            if (word is null || isOption || !afterUnknownOption)
                messages.Add(error.Message + (isOption ? RequestException.Suggestion(word!, names) : ""));
            afterUnknownOption = isOption || (afterUnknownOption && word is not null);
        }

        return $"{string.Join(" ", messages.Distinct())} See 'celleval {command.Name} --help'.";
    }
}
