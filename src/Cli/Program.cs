using CellEval.Cli;
using Spectre.Console;

var output = AnsiConsole.Console;
var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
return await new Tool(output, errors).RunAsync(args);
