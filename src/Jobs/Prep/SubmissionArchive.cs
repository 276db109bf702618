using System.Formats.Tar;
using System.Text;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace CellEval.Jobs;

/// <summary>
/// The archive of a submission: a tar with <c>pred.h5ad.zst</c> and <c>watermark.txt</c>. The same screen gives the same bytes: nothing of
/// the machine or the time is in it.
/// </summary>
internal static class SubmissionArchive
{
    private const int Level = 3;
    private const int PieceLength = 1 << 20;

    /// <summary>Compresses a file with zstd, as the program of that name does: with a checksum and the length.</summary>
    public static void Compress(Stream source, Stream target, IProgress<double> progress, CancellationToken cancellationToken)
    {
        source.Position = 0;
        using var zstd = new CompressionStream(target, Level, leaveOpen: true);
        zstd.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        zstd.SetPledgedSrcSize((ulong)source.Length);
        var piece = new byte[PieceLength];
        int length;
        while ((length = source.Read(piece)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            zstd.Write(piece.AsSpan(0, length));
            progress.Report((double)source.Position / source.Length);
        }
    }

    /// <summary>Writes the archive.</summary>
    /// <param name="screen">The compressed .h5ad file.</param>
    /// <param name="archive">Takes the bytes.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(Stream screen, Stream archive, CancellationToken cancellationToken)
    {
        screen.Position = 0;
        using var watermark = new MemoryStream(Encoding.ASCII.GetBytes("vcc-prep"));
        using var tar = new TarWriter(archive, TarEntryFormat.Gnu, leaveOpen: true);
        tar.WriteEntry(Entry("pred.h5ad.zst", screen));
        cancellationToken.ThrowIfCancellationRequested();
        tar.WriteEntry(Entry("watermark.txt", watermark));
    }

    private static GnuTarEntry Entry(string name, Stream content) => new(TarEntryType.RegularFile, name)
    {
        DataStream = content,
        Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
        ModificationTime = DateTimeOffset.UnixEpoch,
        AccessTime = DateTimeOffset.UnixEpoch,
        ChangeTime = DateTimeOffset.UnixEpoch,
    };
}
