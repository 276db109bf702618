#pragma warning disable
using System;
using System.Collections.Generic;
using CellEval;
using static System.Math;

namespace Acme.CellEval.Größen;

internal partial record Größe
{
    internal partial struct Innen
    {
        [Metric("strange_inner")]
        public static partial (MetricScores @true, MetricScores Wert) Miss(ScreenPair pair, int x = 2);
    }

    internal interface IBeside
    {
        internal static unsafe class Metrics
        {
            [Metric("strange_overload")] public static double M(DeContext de, int x = 1) => Max(x, 0);

            [Metric("strange_overload_too")] public static double M(DeContext de, double x = 1) => x;

            public static double M<T>(DeContext de, T x) => 0;
        }
    }
}

internal partial record Größe
{
    internal partial struct Innen
    {
        public static partial (MetricScores @true, MetricScores Wert) Miss(ScreenPair pair, int x) => throw new NotSupportedException();
    }
}

[Obsolete("Gone soon.", DiagnosticId = "ACME1")]
internal static class Old
{
    [Metric("strange_old", FormerNames = ["strange_older"]), Obsolete]
    public static double M(DeContext de, IList<Tuple<IOldService[], string>> services) => 0;

    [Metric("strange_long", Description = LongText)]
    public static double
        AMethodWhoseNameIsLongerThanAnyLineOfGeneratedCodeMayBeAndThatStandsInANamespaceAndAClassWithNamesOfTheirOwnAsWellWhichMakesItLongerStill(
            DeContext de,
            bool aParameterWhoseNameIsLongerThanAnyLineOfGeneratedCodeMayBeSoThatNothingCanBeBrokenAnywhereToMakeItShorterThanItIs = true) => 0;

    private const string LongText =
        "A text that is longer than a line, with quotes \" and {braces}, </summary>, a line's end \n and more, and more, and more.";
}

[Obsolete("", DiagnosticId = "ACME2")]
internal interface IOldService;

[Strategy("strange")]
internal sealed class Strange : IDistance, Strange.IPrivate
{
    private interface IPrivate : IStrategy;

    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
}
