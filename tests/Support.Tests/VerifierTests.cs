namespace CellEval.Support.Tests;

public sealed class VerifierTests
{
    [Fact]
    public async Task A_text_is_compared_with_the_file_named_after_its_test() => await Verify("one\ntwo\n");

    [Fact]
    public Task A_test_can_return_the_comparison_and_name_an_extension() => Verify("a,b\n1,2\n", "csv");

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    public Task Rows_of_a_theory_have_a_snapshot_each(string row) => Verify($"row {row}\n").UseTextForParameters(row);

    [Fact]
    public Task A_comparison_in_a_method_of_the_class_still_carries_the_name_of_the_test() => Check("one\n");

    [Fact]
    public async Task The_name_survives_an_await_and_another_thread()
    {
        await Task.Yield();
        await Task.Run(async () => await Verify("one\n"));
    }

    private static async Task Check(string text) => await Verify(text);

    public sealed class Nested
    {
        [Fact]
        public Task The_snapshot_of_a_nested_class_has_the_names_of_both() => Verify("one\n");
    }
}
