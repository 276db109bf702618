using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CellEval.Jobs.Tests.Simulation;
using CellEval.Numerics;
using CsCheck;

namespace CellEval.Jobs.Tests.Compare;

public sealed class CompareJobTests : IDisposable
{
    private static readonly BootstrapOptions Quick = new() { Resamples = 300, Seed = 2 };

    private readonly ScratchFolder _folder = new();

    // Numbers whose differences are not rounded.
    private static readonly Gen<double?> Value =
        Gen.Select(Gen.Int[0, 9], Gen.Int[-64, 64]).Select((missing, n) => missing == 0 ? (double?)null : n / 32.0);

    [Fact]
    public void Means_pairs_and_their_intervals_are_those_of_the_values() => Gen.Select(Gen.Int[2, 4], Gen.Int[2, 12])
        .SelectMany((models, count) => Value.Array[count].Array[models]).Sample(
            models =>
            {
                CompareResult result = Compare([.. models.Select(values => Table("none", values))]);
                ComparedMetric metric = Assert.Single(result.Metrics);
                for (int model = 0; model < models.Length; model++)
                    Near(models[model].Average(), metric.Models[model].Mean);
                Assert.Equal(models.Select(Interval), metric.Models.Select(model => model.Interval));
                int next = 0;
                for (int a = 0; a < models.Length; a++)
                {
                    for (int b = a + 1; b < models.Length; b++)
                    {
                        ModelPair pair = metric.Pairs[next++];
                        double?[] both = [.. models[a].Zip(models[b]).Select(values => values.First - values.Second)];
                        Assert.Equal((Name(a), Name(b)), (pair.ModelA, pair.ModelB));
                        Assert.Equal(both.Count(value => value.HasValue), pair.Perturbations);
                        Near(both.Average(), pair.Difference);
                        Assert.Equal(Interval(both), pair.Interval);
                        Assert.Equal(pair.Interval is { } interval ? interval.Low > 0 || interval.High < 0 : null, pair.IsDifferent);
                    }
                }

                Assert.Equal(metric.Pairs.Count, next);
            },
            iter: 50, threads: 1);

    [Theory]
    [InlineData("zero", new[] { 3.0, 1, 2, 4 })]
    [InlineData("one", new[] { 1.0, 2, 3, 4 })]
    [InlineData("lower", new[] { 4.0, 2, 3, 1 })]
    [InlineData("higher", new[] { 1.0, 3, 2, 4 })]
    public void Models_are_ranked_towards_the_best_value(string metric, double[] ranks)
    {
        // The third lies as far from 1 as the last but one of the others, and nearer to 0.
        double[] means = metric == "one" ? [0.9, 0.5, -0.25, -3] : [0.9, -0.1, 0.25, -3];
        Assert.Equal(ranks, Compare([.. means.Select(mean => Table(metric, mean, mean))]).Metrics[0].Models.Select(model => model.Rank!.Value));
    }

    [Fact]
    public void Equal_means_share_a_rank_and_models_without_a_number_are_last()
    {
        CompareResult result = Compare(
            Table("one", 0.5, 0.5), Table("one", null, null), Table("one", 0.25, 0.75), Table("one", 0.5, double.NaN), Table("one", 0, 0));
        Assert.Equal([1.5, 4.5, 1.5, 4.5, 3], result.Metrics[0].Models.Select(model => model.Rank!.Value));
        Assert.Equal([1.5, 4.5, 1.5, 4.5, 3], result.AverageRanks);
        Assert.Equal(ModelStanding.Best, result.Metrics[0].Models[2].Standing);
        Assert.Equal(ModelStanding.Unknown, result.Metrics[0].Models[3].Standing);
    }

    [Fact]
    public void Models_that_differ_by_less_than_perturbations_do_are_told_apart_when_paired()
    {
        double?[] hard = [.. Enumerable.Range(0, 40).Select(p => (double?)(p / 40.0))];
        double?[] alittle = [.. hard.Select((value, p) => value + 0.01 + (0.002 * (p % 3)))];
        double?[] noise = [.. hard.Select((value, p) => value + (p % 2 == 0 ? 0.11 : -0.1))];
        IReadOnlyList<ModelMean> models = Compare(Table("one", hard), Table("one", alittle), Table("one", noise)).Metrics[0].Models;
        Assert.True(models[0].Interval!.Value.Contains(models[1].Mean!.Value));
        Assert.Equal([ModelStanding.Different, ModelStanding.Best, ModelStanding.LikeBest], models.Select(model => model.Standing!.Value));
    }

    [Fact]
    public void One_value_for_a_run_has_a_rank_and_no_interval()
    {
        ComparedMetric metric = Compare(Table("scalar", 0.5, 0.5), Table("scalar", 0.75, 0.75)).Metrics[0];
        Assert.True(metric.IsScalar);
        Assert.Equal([2, 1], metric.Models.Select(model => model.Rank!.Value));
        Assert.All(metric.Models, model => Assert.Null(model.Interval));
        Assert.Equal(-0.25, metric.Pairs[0].Difference);
        Assert.Null(metric.Pairs[0].IsDifferent);
    }

    [Fact]
    public void A_metric_that_is_not_registered_has_no_rank_and_is_named()
    {
        CompareResult result = Compare(Table("other", 0.5, 0.75), Table("other", 0.5, 0.25));
        Assert.All(result.Metrics[0].Models, model => Assert.Null(model.Rank));
        Assert.NotNull(result.Metrics[0].Pairs[0].Interval);
        Assert.Equal("Without a rank, because no such metric is registered: 'other'.", Assert.Single(result.Warnings));
        Assert.All(result.AverageRanks, rank => Assert.True(double.IsNaN(rank)));

        // It may be one value for a run: nobody knows here.
        Assert.True(Compare(Table("other", 0.5, 0.5), Table("other", 1, 1)).Metrics[0].IsScalar);
    }

    [Fact]
    public void Only_metrics_that_all_have_are_compared()
    {
        CompareResult result = Compare("perturbation,zero,one\na,1,2\nb,3,4\n", "one,higher,perturbation\n2,1,a\n4,3,b\n");
        Assert.Equal("one", Assert.Single(result.Metrics).Name);
        Assert.Equal("Left out, because not all models have them: 'zero', 'higher'.", Assert.Single(result.Warnings));
        Assert.Contains("no metric in common", Refusal("perturbation,zero\na,1\n", "perturbation,one\na,1\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        CompareResult one = Compare("perturbation,one\na,1\nb,2\nc,4\n", "perturbation,one\na,3\nb,3\nc,1\n");
        CompareResult other = Compare("perturbation,one\nc,4\nb,2\na,1\n", "perturbation,one\nb,3\na,3\nc,1\n");
        Assert.Equal(Texts(one), Texts(other));
    }

    [Fact]
    public void Different_perturbations_are_refused_or_left_out()
    {
        string[] tables = ["perturbation,one\na,1\nb,2\nc,4\n", "perturbation,one\nb,3\nc,3\nd,1\n"];
        string refusal = Refusal(tables);
        Assert.Contains("model1 lacks 'a'; model0 lacks 'd'. ", refusal, StringComparison.Ordinal);
        Assert.Contains("--intersect", refusal, StringComparison.Ordinal);

        CompareResult result = CompareJob.Run(Request(tables) with { Intersect = true }, ComparedMetrics.Registry());
        Assert.Equal([3, 3], result.Metrics[0].Models.Select(model => model.Mean!.Value));
        Assert.Equal(2, result.Perturbations);
        Assert.Equal(2, result.Warnings.Count);
        Assert.StartsWith("Left out of model0, because not all models have them: 'a'.", result.Warnings[0], StringComparison.Ordinal);

        Assert.Throws<InputException>(() => CompareJob.Run(
            Request("perturbation,one\na,1\n", "perturbation,one\nb,3\n") with { Intersect = true }, ComparedMetrics.Registry()));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        CompareRequest request = Request(Table("one", 1, 2, 4, 8), Table("one", 2, 1, 9, 3), Table("one", 2, 0, null, 3));
        Assert.Equal(
            Texts(CompareJob.Run(request with { MaxDegreeOfParallelism = 1 }, ComparedMetrics.Registry())),
            Texts(CompareJob.Run(request with { MaxDegreeOfParallelism = 3 }, ComparedMetrics.Registry())));
    }

    [Fact]
    public void The_picture_is_XML_that_names_all_models_and_metrics_whatever_the_values()
    {
        CompareResult result = CompareJob.Run(
            new CompareRequest
            {
                Folders =
                [
                    new("A <&> \"B\"", Folder(0, "perturbation,one,zero,scalar\na,1,inf,0.5\nb,2,1,0.5\n")),
                    new("short", Folder(1, "perturbation,one,zero,scalar\na,,NaN,0.5\nb,,1,0.5\n")),
                ],
                Bootstrap = Quick,
            },
            ComparedMetrics.Registry());
        using MemoryStream stream = new();
        ComparePicture.Write(result, stream);
        stream.Position = 0;
        string[] texts = [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
        Assert.Empty(((string[])["A <&> \"B\"", "short", "one", "zero", "scalar", "no value", "NaN", "best"]).Except(texts));
    }

    public void Dispose() => _folder.Dispose();

    private static string Name(int model) => $"model{model}";

    private static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected.HasValue, actual.HasValue);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-14);
    }

    private static ConfidenceInterval? Interval(double?[] values) =>
        BootstrapMean.Intervals([.. values.OfType<double>()], 1, Quick)[0];

    private static string Table(string metric, params double?[] values)
    {
        StringBuilder table = new($"perturbation,{metric}\n");
        for (int p = 0; p < values.Length; p++)
            table.Append(CultureInfo.InvariantCulture, $"{(char)('A' + p)},{values[p]}\n");
        return table.ToString();
    }

    // The picture too: equal numbers have equal pictures.
    private static string Texts(CompareResult result)
    {
        using MemoryStream stream = new();
        result.Write(stream);
        result.WritePairs(stream);
        ComparePicture.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private CompareResult Compare(params string[] tables) => CompareJob.Run(Request(tables), ComparedMetrics.Registry());

    private string Refusal(params string[] tables) => Assert.Throws<InputException>(() => Compare(tables)).Message;

    private CompareRequest Request(params string[] tables) => new()
    {
        Folders = [.. tables.Select((table, model) => new ComparedFolder(Name(model), Folder(model, table)))],
        Bootstrap = Quick,
    };

    private string Folder(int model, string table)
    {
        string folder = _folder.File(Name(model));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "results.csv"), table);
        return folder;
    }
}
