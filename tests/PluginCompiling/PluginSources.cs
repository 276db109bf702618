namespace CellEval.Tests;

/// <summary>Sources of plugins, good ones and broken ones.</summary>
public static class PluginSources
{
    /// <summary>A baseline and a score rule; and a baseline that throws.</summary>
    public const string Strategies = """
        using System;
        using System.Threading;
        using CellEval;

        namespace Acme;

        [Strategy("control")]
        public sealed class ControlBaseline : IBaseline
        {
            public IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken) => new Fitted(training);

            private sealed class Fitted(BaselineTraining training) : IFittedBaseline
            {
                public void Predict(string perturbation, Span<double> profile) =>
                    training.Means[training.Perturbations.ControlLabel].CopyTo(profile);
            }
        }

        [Strategy("unlucky")]
        public sealed class UnluckyBaseline : IBaseline
        {
            public IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken) =>
                throw new InvalidOperationException("no luck today.");
        }

        [Strategy("gain")]
        public sealed class Gain : IScoreRule
        {
            public bool CanScore(BestValue best) => best == BestValue.One;

            public double Score(BestValue best, double? value, double? baseline) => value - baseline ?? 0;
        }
        """;

    /// <summary>A metric, a distance, and a context with a provider that sees cells and writes to the console.</summary>
    public const string Good = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using CellEval;

        [assembly: MetricProfile("counting", Description = "Counts.")]

        namespace Acme;

        [Strategy("mine")]
        public sealed class MyDistance : IDistance
        {
            public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
            {
                var sum = 0.0;
                for (var i = 0; i < x.Length; i++)
                    sum += Math.Abs(x[i] - y[i]);
                return sum;
            }
        }

        [MetricContext("counted", Provider = typeof(CellCountProvider))]
        public sealed record CellCount(int Cells);

        public sealed class CellCountProvider : IContextProvider<CellCount>
        {
            public ContextNeeds Needs(EvaluationHeader header) => new() { Sides = [Side.Real] };

            public ICellSink? Open(CellSlice slice) => new Sink();

            public CellCount Build(ContextInputs inputs, CancellationToken cancellationToken)
            {
                Console.WriteLine("built");
                return new(inputs.Sinks<Sink>(Side.Real).Sum(sink => sink.Cells));
            }

            private sealed class Sink : ICellSink
            {
                public int Cells { get; private set; }

                public void Add(in CellBlock rows, CancellationToken cancellationToken) => Cells += rows.Count;
            }
        }

        public static class Metrics
        {
            [Metric("acme_genes", Description = "The number of genes, scaled.")]
            public static MetricScores Genes(
                ScreenPair pair,
                [System.ComponentModel.DataAnnotations.Range(0, 100)]
                [System.ComponentModel.Description("What a gene counts.")]
                double factor = 1) =>
                MetricScores.Create(pair.Perturbations, _ => factor * pair.Genes.Count);

            [Metric("acme_cells", Description = "The number of real cells."), InProfile("counting", "acme_cells")]
            public static double Cells(CellCount count) => count.Cells;
        }
        """;

    /// <summary>Metrics that throw, return nonsense, never end, and write to the console.</summary>
    public const string Rude = """
        using System;
        using System.Threading;
        using CellEval;

        public static class Rude
        {
            [Metric("rude_throws")] public static double Throws(ScreenPair pair) => throw new InvalidOperationException("no luck today");

            [Metric("rude_length")]
            public static MetricScores Length(ScreenPair pair) => MetricScores.Create(new PerturbationList(["a"], "b"), p => p);

            [Metric("rude_null")] public static MetricScores Null(ScreenPair pair) => null!;

            [Metric("rude_sleeps")]
            public static double Sleeps(ScreenPair pair)
            {
                Thread.Sleep(Timeout.Infinite);
                return 0;
            }

            [Metric("rude_talks")]
            public static double Talks(ScreenPair pair)
            {
                Console.WriteLine("look at me");
                Console.Error.Write("and me");
                return 1;
            }
        }
        """;

    /// <summary>A metric that takes a service which the plugin registers itself.</summary>
    public const string WithServices = """
        using CellEval;
        using Microsoft.Extensions.DependencyInjection;

        [assembly: MetricServices<Acme.Services>]

        namespace Acme;

        public interface IHouseGenes
        {
            int Count { get; }
        }

        internal sealed record HouseGenes(int Count) : IHouseGenes;

        internal sealed class Services : IMetricServices
        {
            public static void ConfigureServices(IServiceCollection services) => services.AddSingleton<IHouseGenes>(new HouseGenes(3));
        }

        public static class Metrics
        {
            [Metric("house_genes", Description = "The number of genes that the house watches.")]
            public static double Score(ScreenPair pair, IHouseGenes genes) => genes.Count;
        }
        """;

    /// <summary>A plugin with one metric of a name.</summary>
    public static string OneMetric(string metric) => $$"""
        using CellEval;
        public static class Only
        {
            [Metric("{{metric}}")] public static double Score(ScreenPair pair) => pair.Genes.Count;
        }
        """;

    /// <summary>What the generator would write against another contract.</summary>
    public static string OfContract(int major, int minor) => $$"""
        using System.Collections.Generic;
        using CellEval.SourceGenModel;
        [assembly: MetricPlugin(typeof(Own), {{major}}, {{minor}})]
        public sealed class Own : MetricPlugin
        {
            public override string AssemblyName => "Own";
            public override int ContractMajor => {{major}};
            public override int ContractMinor => {{minor}};
            public override IReadOnlyList<MetricDeclaration> Metrics => [];
        }
        """;
}
