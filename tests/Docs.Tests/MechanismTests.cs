namespace CellEval.Docs.Tests;

/// <summary>What writers of pages rely on: see the README of this folder.</summary>
public sealed class MechanismTests
{
    private const string Metric = """
        ```csharp
        using CellEval;

        public static class Hits
        {
            [Metric("hits")]
            public static double Score(DeContext de) => Count.Of(de);
        }
        ```

        """;

    [Fact]
    public void Blocks_of_a_page_see_each_other_and_programs_see_what_is_generated_of_them()
    {
        Assert.Empty(Say(Metric + """
            ```csharp
            internal static class Count
            {
                public static int Of(DeContext de) => de.Real.RowCount;
            }
            ```

            ```csharp run
            using Microsoft.Extensions.DependencyInjection;
            _ = new ServiceCollection().AddMyMetrics();
            ```
            """));
    }

    [Fact]
    public void What_does_not_compile_is_said_with_its_page_and_line()
    {
        var error = Assert.Single(Say(Metric), text => text.Contains("CS0103", StringComparison.Ordinal));
        Assert.Contains("page.md(7,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_members_that_breaks_a_rule_stands_alone()
    {
        var said = Say("""
            ```csharp members reports=CELL0003
            [CellEval.Metric("hits")]
            public static string Score(CellEval.DeContext de) => "";
            ```

            ```csharp
            internal static class Sound { }
            ```
            """);
        Assert.Contains(said, text => text.StartsWith("page.md(3,", StringComparison.Ordinal)
            && text.Contains("error CELL0003", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("Sound", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_that_is_not_closed_is_an_error() =>
        Assert.Throws<FormatException>(() => DocsPage.Parse("page.md", "```csharp\nclass A;"));

    private static string[] Say(string markdown) =>
    [
        .. PageCompilation.OfAsync(DocsPage.Parse("page.md", markdown)).GetAwaiter().GetResult()
            .SelectMany(project => project.Diagnostics)
            .Select(diagnostic => diagnostic.ToString()),
    ];
}
