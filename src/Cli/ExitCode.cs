namespace CellEval.Cli;

/// <summary>What the process ends with.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>A metric failed; the others were written.</summary>
    public const int MetricFailed = 1;

    /// <summary>What was compared differs.</summary>
    public const int Different = 1;

    /// <summary>The command line is wrong.</summary>
    public const int CommandLine = 2;

    /// <summary>An input cannot be used.</summary>
    public const int Input = 3;

    /// <summary>Results cannot be written.</summary>
    public const int Output = 4;

    /// <summary>A plugin does not fit.</summary>
    public const int Plugin = 5;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;
}
