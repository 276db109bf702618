namespace CellEval.Package.Tests;

/// <summary>The tool as one file that needs no .NET.</summary>
[Collection(SharedPacking.Name)]
public sealed class SingleFileTests(PackedPackages packages, ITestOutputHelper output)
{
    [SingleFileFact]
    public async Task The_single_file_gives_the_reference_s_numbers()
    {
        string program = await SingleFile.Program(packages);

        Assert.Equal([program], Directory.EnumerateFiles(Path.GetDirectoryName(program)!));
        await GoldenTool.AssertAgrees("single-file", program, packages.At("single-file-results"), output);
    }

    [SingleFileFact("linux-arm64")]
    public Task It_is_one_file_on_Linux_on_Arm() => AssertOneFile("linux-arm64", "celleval", [0x7f, .. "ELF"u8]);

    [SingleFileFact("osx-arm64")]
    public Task It_is_one_file_on_macOS_on_Arm() => AssertOneFile("osx-arm64", "celleval", [0xcf, 0xfa, 0xed, 0xfe]);

    [SingleFileFact("win-x64")]
    public Task It_is_one_file_on_Windows() => AssertOneFile("win-x64", "celleval.exe", [.. "MZ"u8]);

    private async Task AssertOneFile(string runtime, string name, byte[] magic)
    {
        string folder = await SingleFile.Folder(packages, runtime);

        string file = Assert.Single(Directory.EnumerateFiles(folder));
        Assert.Equal(name, Path.GetFileName(file));
        byte[] start = new byte[magic.Length];
        await using FileStream stream = File.OpenRead(file);
        await stream.ReadExactlyAsync(start);
        Assert.Equal(magic, start);
    }
}
