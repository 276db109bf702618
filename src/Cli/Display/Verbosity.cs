namespace CellEval.Cli.Display;

/// <summary>How much a command tells beside what it was asked for.</summary>
internal enum Verbosity
{
    /// <summary>Warnings and errors.</summary>
    Quiet,

    /// <summary>Also stages, notes and a summary.</summary>
    Normal,

    /// <summary>Also times, and where failed metrics threw.</summary>
    Verbose,
}
