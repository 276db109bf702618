namespace CellEval.AnnData.Tests.Writing;

internal static class WriterExtensions
{
    public static string CompleteAt(this AnnDataWriter writer, string path)
    {
        using var stream = File.Create(path);
        writer.Complete(stream);
        return path;
    }
}
