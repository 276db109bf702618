using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine;

/// <summary>The scope of services of one run. What its services throw when they are disposed loses no results.</summary>
internal sealed class RunServices(AsyncServiceScope scope, RunMessages messages) : IAsyncDisposable
{
    public IServiceProvider Provider => scope.ServiceProvider;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await scope.DisposeAsync();
        }
        catch (Exception exception)
        {
            messages.Warn($"A service of the run could not be disposed: {FailureReason.Of(exception)}");
        }
    }
}
