namespace CellEval.Engine;

/// <summary>A file to write.</summary>
/// <param name="Path">Where it will be.</param>
/// <param name="Write">Writes the content; may read and seek.</param>
public sealed record OutputFile(string Path, Action<Stream> Write);
