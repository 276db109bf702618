using System.Text;

namespace CellEval.Cli.Tests;

/// <summary>DE tables that cannot be read: exit code 3, one line that says why, and nothing is written.</summary>
public sealed class TableErrorTests
{
    [Fact]
    public async Task Bad_tables()
    {
        byte[] good = await ParquetAsync();
        StringBuilder texts = new();
        foreach ((string name, byte[] bytes) in new (string, byte[])[]
        {
            ("no_columns.csv", "a,b\n1,2\n"u8.ToArray()),
            ("no_number.csv", "target,feature,log2_fold_change,p_value,fdr\nP,G,1,NA,1\n"u8.ToArray()),
            ("p_value.csv", "target,feature,log2_fold_change,p_value,fdr\nP,G,1,1.5,1\n"u8.ToArray()),
            ("twice.csv", "target,feature,log2_fold_change,p_value,fdr,fdr\nP,G,1,1,1,1\n"u8.ToArray()),
            ("utf16.csv", Encoding.Unicode.GetBytes("target,feature,log2_fold_change,p_value,fdr\n")),
            ("latin1.csv", Encoding.Latin1.GetBytes("target,feature,log2_fold_change,p_value,fdr\nP,\u00e8,1,1,1\n")),
            ("not_compressed.csv.gz", "target,feature,log2_fold_change,p_value,fdr\n"u8.ToArray()),
            ("text.parquet", "target,feature,log2_fold_change,p_value,fdr\n"u8.ToArray()),
            ("empty.parquet", []),
            ("parquet.csv", good),
            ("cut_off.parquet", good[..^9]),
            ("damaged_footer.pq", [.. good[..^9], 1, .. good[^8..]]),
            ("damaged_length.pq", [.. good[..^8], 0xff, 0xff, 0xff, 0x7f, .. good[^4..]]),
            ("damaged_page.pq", [.. good[..4], 0x77, 0x77, 0x77, 0x77, .. good[8..]]),
        })
        {
            texts.Append(name).Append('\n').Append(await ErrorAsync(name, bytes)).Append("\n\n");
        }

        await Verify(texts.ToString().TrimEnd('\n'));
    }

    private static async Task<string> ErrorAsync(string name, byte[] bytes)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder.At(name), bytes);
        ToolRun run = await ToolRun.Of("run", "-dp", folder.At(name), "-dr", folder.At(name), "-o", folder.At("out"), "--profile", "de");
        run.Exited(ExitCode.Input);
        Assert.Empty(run.Output);
        Assert.Equal([folder.At(name)], Directory.EnumerateFileSystemEntries(folder.Path));
        return Assert.Single(run.Errors.Split('\n'), text => text.StartsWith("error: ", StringComparison.Ordinal))
            .Replace(folder.Path, "FOLDER", StringComparison.Ordinal);
    }

    private static async Task<byte[]> ParquetAsync()
    {
        using TemporaryFolder folder = new();
        (await ToolRun.Of("de", "-a", Goldens.Path("bad_inputs", "good.h5ad"), "-o", folder.At("de.parquet"))).Exited(ExitCode.Success);
        return await File.ReadAllBytesAsync(folder.At("de.parquet"));
    }
}
