using CellEval.Engine;
using CellEval.Tabular;

namespace CellEval.Cli.Parsing;

/// <summary>Tells the format of a table to be written.</summary>
internal static class TableOutput
{
    /// <summary>The format that a file's name tells.</summary>
    /// <param name="path">The file to be written.</param>
    /// <param name="option">The option that names it, as users type it.</param>
    /// <exception cref="RequestException">The name tells none.</exception>
    public static TableFormat FormatOf(string path, string option) =>
        TableFormats.OfName(path) ?? throw new RequestException(
            $"The name of {Path.GetFileName(path)} does not tell the format of the table. Name a file that ends with {TableFormats.Endings}, "
            + $"by {option}.");
}
