#pragma warning disable
using CellEval;
using CellEval.System.@event;

[assembly: MetricServices<global::Acme.CellEval.@namespace<int>.@public>]

// Namespaces that hide CellEval, System and Microsoft from whatever stands inside them.
namespace Acme.CellEval
{
    internal enum @class { @int, await, Größe }

    internal interface IHidden;

    internal struct @namespace<T>
    {
        internal record struct @public : global::CellEval.IMetricServices
        {
            static void global::CellEval.IMetricServices.ConfigureServices(
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
            }
        }
    }

    internal static class Metrics
    {
        [Metric("strange_{event}_{near}", K = [null, 2])]
        internal static double @return(
            DeContext @in, int? k, [Sweep(@class.@int, @class.await)] @class @event, [Sweep("strange")] IDistance near,
            string @string = "a\"b\\{c}\r\n\u2028é", double nan = double.NaN, double zero = -0.0, long low = long.MinValue,
            @class? none = null, @class other = (@class)1, string text = null) => @in.Perturbations.Count;

        internal const string Here = nameof(Here);
    }
}

namespace Acme.System { internal class Action; internal class Type; }

namespace Acme.Microsoft { internal class Extensions; }

namespace CellEval.System.@event
{
    internal sealed class IServiceProvider;
}
