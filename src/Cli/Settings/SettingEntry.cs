namespace CellEval.Cli.Settings;

/// <summary>A setting as a file has it.</summary>
/// <param name="Name">The long name of an option, without dashes.</param>
/// <param name="Values">Its value as a command line spells it; several of a list.</param>
/// <param name="IsList">Whether the file has a list.</param>
/// <param name="Line">The line, from 1; null where that is not known.</param>
internal sealed record SettingEntry(string Name, IReadOnlyList<string> Values, bool IsList, int? Line);
