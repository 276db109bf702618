using CellEval.Engine;

namespace WebHost;

/// <summary>The service: <c>GET /metrics</c> lists the metrics, <c>POST /evaluations</c> evaluates two DE tables.</summary>
public static class EvaluationService
{
    /// <summary>Sets the service up.</summary>
    /// <param name="args">The command line, which may set what <c>appsettings.json</c> sets.</param>
    /// <returns>The service, to be run or started.</returns>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services
            .AddCellEval()
            .AddMetricPlugins()
            .ConfigureCellEval(builder.Configuration.GetSection("CellEval"))
            .AddProblemDetails()
            .AddExceptionHandler<RefusalHandler>();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapGet("/metrics", static (MetricRegistry registry) =>
            Results.Text(RegistrySnapshot.Of(registry, "WebHost").ToJson(), "application/json"));
        app.MapPost("/evaluations", EvaluationEndpoint.PostAsync).DisableAntiforgery();
        return app;
    }
}
