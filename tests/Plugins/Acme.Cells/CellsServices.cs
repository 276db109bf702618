using Acme.Cells;
using CellEval;
using Microsoft.Extensions.DependencyInjection;

[assembly: MetricServices<CellsServices>]

namespace Acme.Cells;

public sealed class CellsServices : IMetricServices
{
    public static void ConfigureServices(IServiceCollection services) => services.AddSingleton<IDetectionLimit, Nothing>();

    private sealed class Nothing : IDetectionLimit
    {
        public double Value => 0;
    }
}
