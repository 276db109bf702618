using Microsoft.CodeAnalysis;
using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Generation;

/// <summary>Whatever a source holds, generated code compiles.</summary>
public sealed class NastyInputTests
{
    [Fact]
    public void Keywords_are_escaped() => GeneratorRun.Of("""
        using CellEval;

        namespace @namespace.@event;

        public enum @enum { @class, @int, await, value }

        internal static class @class
        {
            internal interface @interface;

            internal static class @static
            {
                [Metric("m_{enum}_{record}")]
                public static (MetricScores @true, MetricScores @void) @return(
                    DeContext @in, @interface @this, [Sweep(@enum.@class, @enum.await)] @enum @enum, [Sweep(@enum.@int)] @enum record,
                    @enum? @default = @enum.value, bool @false = true) => throw new System.NotSupportedException();
            }
        }
        """).RequireCompiles();

    [Fact]
    public void Constants_keep_their_values()
    {
        var plugin = LoadedPlugin.Of(InClass("""
            [Flags] public enum Flags : ulong { None = 0, A = 1, B = 2, All = ulong.MaxValue }
            public enum Small : sbyte { Low = -128 }
            [Metric("m")]
            public static double M(
                DeContext de, double nan = double.NaN, double up = double.PositiveInfinity, double down = double.NegativeInfinity,
                double zero = -0.0, double tiny = double.Epsilon, double big = -1.7976931348623157E+308, double tenth = 0.1,
                int low = int.MinValue, long lowest = long.MinValue, Flags all = Flags.All, Small negative = (Small)(-128),
                Small? none = null, Small? some = Small.Low,
                string text = "a\"b\\c{d}\n\r\t\u2028\0\ud800é", string? nothing = null, Flags empty = default) => 1;
            """));
        var values = plugin.Metric("m").Parameters
            .ToDictionary(parameter => parameter.Name, parameter => parameter.DefaultValue);
        Assert.Equal(double.NaN, values["nan"]);
        Assert.Equal(double.PositiveInfinity, values["up"]);
        Assert.Equal(double.NegativeInfinity, values["down"]);
        Assert.True(double.IsNegative((double)values["zero"]!));
        Assert.Equal(double.Epsilon, values["tiny"]);
        Assert.Equal(double.MinValue, values["big"]);
        Assert.Equal(0.1, values["tenth"]);
        Assert.Equal(int.MinValue, values["low"]);
        Assert.Equal(long.MinValue, values["lowest"]);
        Assert.Equal(ulong.MaxValue, Convert.ToUInt64(values["all"], null));
        Assert.Equal(-128, Convert.ToInt32(values["negative"], null));
        Assert.Null(values["none"]);
        Assert.Equal("Low", values["some"]!.ToString());
        Assert.Equal("a\"b\\c{d}\n\r\t\u2028\0\ud800é", values["text"]);
        Assert.Null(values["nothing"]);
        Assert.Equal("None", values["empty"]!.ToString());
    }

    [Theory]
    [InlineData("quotes \\\" and braces {0} and \\\\ and \\n new lines \\u2028 \\ud83d\\ude00 </summary>")]
    [InlineData("")]
    [InlineData("a-very-long-text-without-a-blank-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("                                                                                                                                           ")]
    [InlineData("words words words words words words words words words words words words words words words words words words words words words words ")]
    public void Descriptions_keep_their_text(string literal)
    {
        var run = GeneratorRun.Of(InClass($"[Metric(\"m\", Description = \"{literal}\")] public static double M(DeContext de) => 1;"));
        var expected = (string)Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseToken($"\"{literal}\"").Value!;
        Assert.Equal(expected, LoadedPlugin.Of(run).Metric("m").Description);
    }

    [Theory]
    [InlineData("quotes \\\" and braces {0} and \\\\ and \\n new lines \\u2028 </summary>")]
    [InlineData("")]
    [InlineData("words words words words words words words words words words words words words words words words words words words words words words ")]
    public void Descriptions_of_options_keep_their_text(string literal)
    {
        var plugin = LoadedPlugin.Of(InClass(
            $"[Metric(\"m\")] public static double M(DeContext de, [System.ComponentModel.Description(\"{literal}\")] int x = 1) => 1;"));
        var expected = (string)Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseToken($"\"{literal}\"").Value!;
        Assert.Equal(expected, Assert.Single(plugin.Metric("m").Parameters).Description);
    }

    [Theory]
    [InlineData("0, 1", "double x = 0.5", 0, 1, false, false)]
    [InlineData("1, int.MaxValue", "int x = 5", 1, int.MaxValue, false, false)]
    [InlineData("long.MinValue, 5", "long? x = null", long.MinValue, 5, false, false)]
    [InlineData("double.NegativeInfinity, double.PositiveInfinity", "double x = 5", double.NegativeInfinity, double.PositiveInfinity, false, false)]
    [InlineData("-0.1, double.PositiveInfinity, MaximumIsExclusive = true", "double x = 5", -0.1, double.PositiveInfinity, false, true)]
    [InlineData("double.NegativeInfinity, double.Epsilon, MinimumIsExclusive = true", "double x = 0", double.NegativeInfinity, double.Epsilon, true, false)]
    [InlineData("double.MinValue, double.MaxValue", "double x = 0", double.MinValue, double.MaxValue, false, false)]
    [InlineData("minimum: 0, maximum: 1, MinimumIsExclusive = false, ErrorMessage = \"No.\"", "double x = 0", 0, 1, false, false)]
    public void Ranges_keep_their_ends(
        string range, string parameter, double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive)
    {
        var plugin = LoadedPlugin.Of(InClass(
            $"[Metric(\"m\")] public static double M(DeContext de, [System.ComponentModel.DataAnnotations.Range({range})] {parameter}) => 1;"));
        var expected = new SourceGenModel.ParameterRange
        {
            Minimum = minimum,
            Maximum = maximum,
            MinimumIsExclusive = minimumIsExclusive,
            MaximumIsExclusive = maximumIsExclusive,
        };
        Assert.Equal(expected, Assert.Single(plugin.Metric("m").Parameters).Range);
    }

    [Fact]
    public void Attributes_of_those_names_elsewhere_are_others() => Assert.All(
        LoadedPlugin.Of(InClass("""
            public class RangeAttribute : Attribute;
            public class DescriptionAttribute(string text) : Attribute { public string Text => text; }
            [Metric("m")] public static double M(DeContext de, [Range, Description("x")] string a = "", [Range] int b = 1) => 1;
            """)).Metric("m").Parameters,
        parameter => Assert.Equal(("", null), (parameter.Description, parameter.Range)));

    [Fact]
    public void Obsolete_and_experimental_declarations_give_no_warning() => GeneratorRun.Of("""
        #pragma warning disable ACME1, ACME2, CS0618, CS0612
        using CellEval;
        using System;
        using System.Diagnostics.CodeAnalysis;

        [Obsolete("x")] internal enum Old { A, [Obsolete] B, [Obsolete("no", true)] C, [Experimental("ACME1")] D, [Obsolete("", DiagnosticId = "ACME9")] E }

        [Experimental("ACME1")] internal interface INew;

        [Obsolete("x", DiagnosticId = "ACME2")]
        internal static class Metrics
        {
            [Metric("a"), Obsolete] public static double A(DeContext de, Old x = Old.A) => 1;
            [Metric("b"), Obsolete("b", DiagnosticId = "ACME3")] public static double B(DeContext de, INew service) => 1;
            [Metric("c_{x}"), Experimental("ACME4")] public static double C(DeContext de, [Sweep(Old.A)] Old x) => 1;
        }
        """).RequireCompiles();

    [Theory]
    [InlineData("public static double M(DeContext de, int x = 1) => 1; public static double M(DeContext de, long x = 1) => 1;")]
    [InlineData("public static double M(DeContext de, int x = 1) => 1; public static double M<T>(DeContext de, T x) => 1;")]
    [InlineData("public static double M(DeContext de, int x = 1) => 1; public static double M(DeContext de, params int[] x) => 1;")]
    [InlineData("public static double M(this DeContext de, int x = 1) => 1;")]
    public void Overloads_do_not_confuse_the_call(string methods) =>
        GeneratorRun.Of(InClass("[Metric(\"m\")] " + methods)).RequireCompiles();

    [Fact]
    public void Two_metrics_may_be_overloads_of_one_method() => GeneratorRun.Of(InClass("""
        [Metric("a")] public static double M(DeContext de, int x = 1) => 1;
        [Metric("b")] public static double M(DeContext de, double x = 1) => 1;
        """)).RequireCompiles();

    [Fact]
    public void Partial_and_nested_types_and_partial_methods_are_fine() => GeneratorRun.Of("""
        using CellEval;

        public partial class Outer
        {
            internal partial struct Inner
            {
                [Metric("a")] public static partial double A(DeContext de, int x = 2);
            }
        }

        public partial class Outer
        {
            internal partial struct Inner
            {
                public static partial double A(DeContext de, int x) => x;
                [Metric("b")] public static partial double B(DeContext de, int x) => x;
            }

            partial struct Inner
            {
                public static partial double B(DeContext de, int x = 3);
            }
        }
        """).RequireCompiles();

    [Fact]
    public void Services_may_be_generic_nested_and_nullable() => GeneratorRun.Of("""
        using System.Collections.Generic;
        using CellEval;

        internal interface IOuter<T> { internal interface IInner<U>; }

        internal static class Metrics
        {
            [Metric("m")]
            public static double M(
                DeContext de, IOuter<int>.IInner<string?> a, IEnumerable<(int Count, string? Name)> b, IList<dynamic>? c, IList<string?[]?> d) => 1;
        }
        """).RequireCompiles();

    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    public void Nullable_contexts_make_no_difference(NullableContextOptions nullable) => GeneratorRun.Of(Create(
        InClass("""
            [Metric("m")] public static MetricScores M(
                DeContext de, System.Collections.Generic.IList<string> service, string a = null, string b = "", [ObsmKey] string c = null) => null;
            """).Replace("a = null", nullable == NullableContextOptions.Enable ? "a = null!" : "a = null")
                .Replace("string c", nullable == NullableContextOptions.Enable ? "string? c" : "string c")
                .Replace("=> null", nullable == NullableContextOptions.Enable ? "=> null!" : "=> null"),
        nullable: nullable)).RequireCompiles();

    [Theory]
    [InlineData("namespace Acme.CellEval { internal class MetricResult; }")]
    [InlineData("namespace CellEval.SourceGenModel.Mine { internal class IServiceCollection; }")]
    [InlineData("namespace CellEval.Generated { internal class MetricDeclaration; internal class System; internal class Microsoft; }")]
    [InlineData("namespace Microsoft.Extensions.DependencyInjection { internal class CellEval; internal class Microsoft; }")]
    [InlineData("namespace Acme.System { internal class Action; }")]
    public void Names_like_ours_do_not_confuse_generated_code(string other) =>
        GeneratorRun.Of($"{other} namespace Acme {{ internal static class M {{ "
            + "[global::CellEval.Metric(\"m\", K = [1])] public static double N(global::CellEval.DeContext de, int? k) => 1; } }").RequireCompiles();

    [Fact]
    public void An_assembly_that_keeps_to_the_common_language_specification_gets_no_warning() => GeneratorRun.Of("""
        [assembly: System.CLSCompliant(true)]
        internal static class M
        {
            [CellEval.Metric("m")] internal static (CellEval.MetricScores a, CellEval.MetricScores b) N(CellEval.DeContext de) => throw null!;
        }
        """).RequireCompiles();

    [Fact]
    public void Contexts_of_another_assembly_are_contexts()
    {
        var library = Create("[CellEval.MetricContext(\"theirs\")] public sealed class Theirs;", "Library");
        var run = GeneratorRun.Of(Create(
            "internal static class M { [CellEval.Metric(\"m\")] public static double N(Theirs theirs) => 1; }",
            references: library.ToMetadataReference()));
        Assert.Contains("Kind = \"theirs\"", run.RequireCompiles().Text("MetricPlugin.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("AddMetricContext", run.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Internals_of_a_friend_are_usable()
    {
        var library = Create("""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Acme.Scores")]
            internal enum Friend { A, B }
            internal static class L { [CellEval.Metric("l")] internal static double N(CellEval.DeContext de, Friend x = Friend.A) => 1; }
            """, "Library");
        var first = GeneratorRun.Of(library).RequireCompiles();
        GeneratorRun.Of(Create(
            "internal static class M { [CellEval.Metric(\"m\")] public static double N(CellEval.DeContext de, Friend x = Friend.B) => 1; }",
            references: first.Output.ToMetadataReference())).RequireCompiles();
    }

    [Theory]
    [InlineData("[Metric] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(1)] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(null)] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\", K = 5)] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\", K = [Missing])] public static double M(DeContext de, int? k) => 1;")]
    [InlineData("[Metric(\"m\")] public static Missing M(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\")] public static double M(DeContext de, Missing x = 1) => 1;")]
    [InlineData("[Metric(\"m\")] public static double M(DeContext de, Missing x = null")]
    [InlineData("[Metric(\"m\", Best = (BestValue)77)] public static double M(DeContext de) => 1; }")]
    [InlineData("[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(Missing.A)] DeSortBy x) => 1;")]
    [InlineData("[Metric(\"m\"), InProfile] public static double M(DeContext de) => 1;")]
    [InlineData("[Strategy] public class S;")]
    [InlineData("[MetricContext(Provider = typeof(Missing))] public class S;")]
    [InlineData("[MetricContext(\"c\", Provider = typeof(Missing))] public class S;")]
    public void Broken_source_gives_no_broken_code(string member)
    {
        var errors = GeneratorRun.Of(InClass(member)).Diagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath != "Metrics.cs");
        Assert.All(errors, error => Assert.Equal("CS1029", error.Id));
    }
}
