using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>
/// What the user sees: results on standard output, everything else on standard error. Warnings are kept until the command has
/// ended, so that none scrolls away.
/// </summary>
/// <param name="output">Standard output.</param>
/// <param name="errors">Standard error.</param>
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole errors)
{
    private readonly List<string> _last = [];
    private readonly TextWriter _text = PlainWriter.Over(output);
    private readonly TextWriter _told = PlainWriter.Over(errors);

    // Asked for now: a plugin's console is captured later, which would look like redirection.
    private readonly bool _showsBars = errors.Profile.Capabilities is { Interactive: true, Ansi: true } && errors.Profile.Out.IsTerminal;

    /// <summary>Gets or sets how much is told.</summary>
    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    /// <summary>Gets whether only warnings and errors are told.</summary>
    public bool IsQuiet => Verbosity == Verbosity.Quiet;

    /// <summary>Gets standard output for what was asked for, whatever the verbosity.</summary>
    public TextWriter Text => _text;

    /// <summary>Gets what takes plain text for standard error.</summary>
    public TextWriter ErrorText => _told;

    /// <summary>Gets how many columns standard output has.</summary>
    public int Width => output.Profile.Width;

    /// <summary>Tells what is being done.</summary>
    public void Say(string line)
    {
        if (!IsQuiet)
            _told.WriteLine(line);
    }

    /// <summary>Tells what users may like to know.</summary>
    public void Note(string text) => Say($"note: {text}");

    /// <summary>Warns, when the command has ended.</summary>
    public void Warn(string text) => _last.Add($"warning: {text}");

    /// <summary>Tells of a part that failed, when the command has ended.</summary>
    public void Fail(string text) => _last.Add($"error: {text}");

    /// <summary>Tells on standard output what came of the command.</summary>
    public void Tell(string line)
    {
        if (!IsQuiet)
            _text.WriteLine(line);
    }

    /// <summary>Shows a table on standard output.</summary>
    public void Show(Table table)
    {
        if (!IsQuiet)
            output.Write(table);
    }

    /// <summary>Tells all warnings.</summary>
    public void End()
    {
        foreach (var line in _last)
            _told.WriteLine(line);
        _last.Clear();
    }

    /// <summary>Shows how far some work is: bars on a terminal, a line for each stage elsewhere.</summary>
    /// <param name="work">The work, which must write to the terminal by its progress alone.</param>
    /// <returns>What the work returns.</returns>
    public Task<T> FollowAsync<T>(Func<IProgress<EvaluationProgress>, Task<T>> work)
    {
        if (IsQuiet)
            return work(new NoProgress());
        return _showsBars ? StageBars.FollowAsync(errors, work) : work(new StageLines(Say, Verbosity == Verbosity.Verbose));
    }

    private sealed class NoProgress : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
        }
    }
}
