#pragma warning disable
using System;
using CellEval;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.CellEval
{
    // Internal types of the plugin, which is a friend, have these names too.
    internal interface IHidden;

    internal static class Metrics
    {
        [Metric("strange_host")]
        internal static double Count(DeContext de, IHidden hidden, @class choice = @class.await) => 0;
    }

    internal partial class System
    {
        [MetricHost]
        internal static partial class @event;
    }
}

internal static class Program
{
    internal static void Main()
    {
        using var services = Acme.CellEval.System.@event.AddMetricPlugins(new ServiceCollection().AddCellEval()).BuildServiceProvider();
        foreach (var variant in services.GetRequiredService<MetricRegistry>().Variants)
            Console.WriteLine(variant.Name);
        Console.WriteLine(Acme.CellEval.System.@event.Columns.StrangeInnerTrue);
    }
}
