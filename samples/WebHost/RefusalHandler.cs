using CellEval;
using CellEval.Engine;
using Microsoft.AspNetCore.Diagnostics;

namespace WebHost;

/// <summary>Tells clients what is wrong with their inputs (422) or their request (400).</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        int? status = exception switch
        {
            InputException => StatusCodes.Status422UnprocessableEntity,
            RequestException => StatusCodes.Status400BadRequest,
            _ => null,
        };
        if (status is null)
            return false;
        context.Response.StatusCode = status.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = status, Detail = exception.Message },
        });
    }
}
