namespace CellEval.Support.Tests;

public sealed class SourcePathTests
{
    [Fact]
    public void The_path_of_a_deterministic_build_is_mapped_into_the_repository() =>
        Assert.Equal(Path.Combine(RepositoryRoot.Path, "tests/A.cs"), SourcePath.OnThisMachine("/_/tests/A.cs"));

    [Fact]
    public void A_numbered_root_is_mapped_too() =>
        Assert.Equal(Path.Combine(RepositoryRoot.Path, "tests/A.cs"), SourcePath.OnThisMachine("/_1/tests/A.cs"));

    [Theory]
    [InlineData("/home/me/tests/A.cs")]
    [InlineData("/_x/tests/A.cs")]
    [InlineData(@"C:\me\tests\A.cs")]
    public void Another_path_is_left_as_it_is(string path) => Assert.Equal(path, SourcePath.OnThisMachine(path));
}
