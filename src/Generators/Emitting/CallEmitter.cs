using System.Globalization;
using CellEval.Generators.Models;

namespace CellEval.Generators.Emitting;

/// <summary>Prints the lambda that calls a metric's method.</summary>
internal static class CallEmitter
{
    private const string Result = GeneratedFile.SourceGenModel + ".MetricResult.Of";

    public static void Emit(CodeWriter writer, MetricModel metric)
    {
        string[] arguments = [.. metric.Arguments.Select(Argument)];
        if (metric.Outputs.Count == 0)
        {
            writer.Line($"Invoke = static call => {Result}(");
            writer.Indented(() => writer.Call(metric.Method, arguments, "),"));
            return;
        }

        writer.Line("Invoke = static call =>");
        writer.Block(
            "{",
            () =>
            {
                writer.Call($"var result = {metric.Method}", arguments, ";");
                writer.Call($"return {Result}", [.. metric.Outputs.Select(output => $"result.{output.Element}")], ";");
            },
            "},");
    }

    private static string Argument(ArgumentModel argument) => argument.Source == ArgumentSource.CancellationToken
        ? "call.CancellationToken"
        : $"call.{argument.Source}<{argument.Type}>({argument.Index.ToString(CultureInfo.InvariantCulture)})";
}
