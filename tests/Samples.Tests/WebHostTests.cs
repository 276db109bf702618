using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WebHost;

namespace CellEval.Samples.Tests;

public sealed class WebHostTests : IAsyncLifetime, IDisposable
{
    private readonly WebApplication _app = EvaluationService.Create(["--urls", "http://127.0.0.1:0"]);
    private readonly HttpClient _client = new();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        _client.BaseAddress = new Uri(addresses.Addresses.Single());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Metrics_are_listed()
    {
        var registry = await _client.GetFromJsonAsync<JsonElement>(new Uri("/metrics", UriKind.Relative));
        Assert.Contains(
            "overlap", registry.GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Progress_and_each_metric_are_streamed_and_results_come_last()
    {
        using var response = await PostAsync("/evaluations", Tables.Real, Tables.Pred);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/jsonl", response.Content.Headers.ContentType!.MediaType);
        JsonElement[] lines = [.. (await response.Content.ReadAsStringAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

        Assert.Equal("checking inputs", lines[0].GetProperty("stage").GetString());
        Assert.Contains(lines, line => line.TryGetProperty("metric", out var metric) && metric.GetString() == "overlap_at_50");
        var overlap = lines[^1].GetProperty("results").GetProperty("overlap_at_N");
        Assert.Equal(0.5, overlap.GetProperty("A").GetDouble());
    }

    [Theory]
    [InlineData("/evaluations", "target,feature\n", HttpStatusCode.UnprocessableEntity, "log2_fold_change")]
    [InlineData("/evaluations?profile=ful", Tables.Pred, HttpStatusCode.BadRequest, "Did you mean 'full'?")]
    [InlineData("/evaluations?profile=anndata", Tables.Pred, HttpStatusCode.BadRequest, "anndata")]
    public async Task What_is_refused_is_a_problem_with_the_reason(string path, string pred, HttpStatusCode status, string reason)
    {
        using var response = await PostAsync(path, Tables.Real, pred);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_configuration_keeps_the_service_from_starting()
    {
        await using var app = EvaluationService.Create(["--urls", "http://127.0.0.1:0", "--CellEval:Metrics:Profile", "ful"]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.StartsWith("CellEval:Metrics:Profile: There is no profile 'ful'.", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string real, string pred)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(real), "real", "real.csv" },
            { new StringContent(pred), "pred", "pred.csv" },
        };
        return await _client.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
