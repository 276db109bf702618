using System.Runtime.InteropServices;
using CellEval.Cli;
using Spectre.Console;

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);

var output = AnsiConsole.Console;
var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
return await new Tool(output, errors).RunAsync(args, interruption.Token);

// The first signal stops the work, so that nothing unfinished is left; a second one ends the process at once.
void Interrupt(PosixSignalContext signal)
{
    if (interruption.IsCancellationRequested)
        return;
    signal.Cancel = true;
    interruption.Cancel();
}
