using System.Text;
using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Whole runs of profile anndata give the reference's results and their statistics.</summary>
public sealed class RunGoldenTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("discrimination", "anndata")]
    [InlineData("duplicate_genes", "anndata")]
    public Task A_run_agrees(string name, string folder) => Agree(name, folder);

    [Fact]
    public Task An_embedding_key_for_l2_and_cosine_alone_agrees_with_the_reference_given_it_on_the_command_line() =>
        Agree(
        "embedding",
        "full",
        new OptionSetting("discrimination_score_l2", "embed_key", "X_pca"),
        new OptionSetting("discrimination_score_cosine", "embed_key", "X_pca"));

    private async Task Agree(string name, string folder, params OptionSetting[] settings)
    {
        var result = await Evaluation.RunGoldenAsync(name, new MetricSelection
        {
            Profile = "anndata",
            Skip = ["chebyshev_ties"],
            Settings = settings,
        });
        Compare("results", GoldenComparison.Results, stream => ResultTable.Write(result, stream));
        Compare("agg_results", GoldenComparison.Aggregates, stream => AggregateTable.Write(result, stream));

        void Compare(string file, GoldenComparison comparison, Action<Stream> write)
        {
            using var stream = new MemoryStream();
            write(stream);
            comparison.Without("clustering_agreement").Compare(
                $"metrics/{name}/{file}",
                GoldenTable.Read(Goldens.Path(name, folder, file + ".csv")),
                GoldenTable.Parse(Encoding.UTF8.GetString(stream.ToArray()))).AssertAgrees(output);
        }
    }
}
