using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Generation;

/// <summary>What generated code cannot name is refused, however deep in a type it stands; the rest compiles without a warning.</summary>
public sealed class UnusableNameTests
{
    private const string Types = """

        [Obsolete("x", true)] public class Old { public interface IInner; }
        [Obsolete("x", DiagnosticId = "A-1")] public class Odd;
        public class Box<T> { public interface IInner; }
        file interface IFile;
        """;

    private const string Quiet = "#pragma warning disable CS0612, CS0618, CS0619, ACME1, LIB1, CS0436\n";

    [Theory]
    [InlineData("Old.IInner")]
    [InlineData("IComparable<Old>")]
    [InlineData("IComparable<Old[]>")]
    [InlineData("IComparable<(int, Old)>")]
    [InlineData("IComparable<IComparable<Old[][]>[]>")]
    [InlineData("Box<Old>.IInner")]
    [InlineData("IComparable<Odd>")]
    [InlineData("IComparable<int*[]>")]
    [InlineData("IComparable<delegate*<void>[]>")]
    public async Task A_service_of_such_a_part_is_refused(string type) => await RuleCheck.Violates(
        "CELL0002",
        Quiet.Replace("#pragma", "#pragma warning disable A\n#pragma")
            + InClass($"[Metric(\"m\"), Obsolete] public static unsafe double M(DeContext de, {type} «service») => 1;") + Types);

    [Theory]
    [InlineData("A-1")]
    [InlineData("9A")]
    [InlineData("A B")]
    [InlineData("disable")]
    public async Task A_method_that_is_obsolete_under_an_id_that_no_pragma_can_name_is_refused(string id) => await RuleCheck.Violates(
        "CELL0001",
        InClass($"[Metric(\"m\"), Obsolete(\"x\", DiagnosticId = \"{id}\")] public static double «M»(DeContext de) => 1;"),
        "The metric method 'M' is obsolete as an error or under an id that no #pragma can name, or a type around it is: "
            + "generated code could not call it");

    [Theory]
    [InlineData("class")]
    [InlineData("éclair_1")]
    [InlineData("_")]
    public void Other_ids_give_no_warning(string id) => GeneratorRun.Of(
        InClass($"[Metric(\"m\"), Obsolete(\"x\", DiagnosticId = \"{id}\")] public static double M(DeContext de) => 1;")).RequireCompiles();

    [Theory]
    [InlineData("IComparable<New[]>")]
    [InlineData("IComparable<(int, New)>")]
    [InlineData("Box<New>.IInner")]
    [InlineData("New.IInner")]
    public void Experimental_parts_give_no_warning(string type) => GeneratorRun.Of(
        Quiet + InClass($"[Metric(\"m\")] public static double M(DeContext de, {type} service) => 1;") + """
            [System.Diagnostics.CodeAnalysis.Experimental("ACME1")] public class New { public interface IInner; }
            public class Box<T> { public interface IInner; }
            """).RequireCompiles();

    [Fact]
    public void Types_of_an_experimental_assembly_give_no_warning()
    {
        var library = Create(
            "[assembly: System.Diagnostics.CodeAnalysis.Experimental(\"LIB1\")] namespace Lib; public interface IService;", "Lib");
        GeneratorRun.Of(Create(
            Quiet + InClass("[Metric(\"m\")] public static double M(DeContext de, Lib.IService service) => 1;"),
            references: library.ToMetadataReference())).RequireCompiles();
    }

    [Fact]
    public void Types_that_a_friend_has_too_give_no_warning()
    {
        const string Both = "namespace Acme; internal interface IService; internal enum Choice { A } internal class Metrics";
        var library = Create(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Scores\")]" + Both
            + "{ [CellEval.Metric(\"theirs\")] internal static double M(CellEval.DeContext de) => 1; }",
            "Acme.Library");
        var own = Quiet + Both
            + "{ [CellEval.Metric(\"ours\")] internal static double M(CellEval.DeContext de, IService s, Choice c = Choice.A) => 1; }";
        GeneratorRun.Of(Create(own, references: GeneratorRun.Of(library).RequireCompiles().Output.ToMetadataReference())).RequireCompiles();
    }

    [Theory]
    [InlineData("lib::Lib.IService «x»")]
    [InlineData("IComparable<lib::Lib.IService[]> «x»")]
    [InlineData("lib::Lib.Choice «x» = lib::Lib.Choice.A")]
    public async Task Types_of_an_assembly_that_has_an_alias_only_are_refused(string parameter)
    {
        var library = Create("namespace Lib; public interface IService; public enum Choice { A }", "Lib").ToMetadataReference();
        var source = "extern alias lib;\n" + InClass($"[Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;");
        await RuleCheck.Violates("CELL0002", source, references: library.WithAliases(["lib"]));
        var both = source.Replace("«", "").Replace("»", "");
        GeneratorRun.Of(Create(both, references: library.WithAliases(["lib", "global"]))).RequireCompiles();
    }

    [Fact]
    public void A_strategy_is_registered_under_the_interfaces_that_can_be_named()
    {
        var run = GeneratorRun.Of(Quiet + """
            using System;
            using CellEval;
            internal class Outer
            {
                private interface IPrivate : IStrategy;
                [Strategy("s"), Obsolete] internal class S : IPrivate, IFile, IOld, IDistance
                {
                    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
                }
            }
            file interface IFile : IStrategy;
            [Obsolete("x", true)] internal interface IOld : IStrategy;
            """).RequireCompiles();
        var strategy = Assert.Single(LoadedPlugin.Of(run).Plugin.Strategies);
        Assert.Equal(typeof(IDistance), strategy.StrategyType);
    }

    [Theory]
    [InlineData("[CellEval.MetricHost] public static partial class Host;", "1Acme")]
    [InlineData("", "日本.1-x<y>&z été")]
    [InlineData("[CellEval.MetricHost] public static partial class Größe;", "_")]
    public void Names_of_assemblies_need_be_no_identifiers(string host, string assembly) => GeneratorRun.Of(
        $"[assembly: System.CLSCompliant(true)] {host} "
        + "internal static class M { [CellEval.Metric(\"m\")] public static double N(CellEval.DeContext de) => 1; }",
        assembly).RequireCompiles();
}
