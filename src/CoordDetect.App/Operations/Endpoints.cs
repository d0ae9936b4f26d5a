using System.Net;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace CoordDetect.App.Operations;

/// <summary>What a process answers to those who run it: whether it lives, whether it can work, and its figures.</summary>
internal static class Endpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Collects the figures, for <see cref="Map"/> to answer with.</summary>
    public static void Add(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddMeter(Figures.MeterName)
        .AddAspNetCoreInstrumentation()
        .AddRuntimeInstrumentation()
        .AddPrometheusExporter());

    /// <summary>
    /// Answers <c>/health/live</c> and <c>/health/ready</c> anywhere, and <c>/metrics</c> in Prometheus' form at the address for operators alone.
    /// There, nothing else is answered.
    /// </summary>
    public static void Map(WebApplication app, IPEndPoint? operators, ICaseStore store)
    {
        if (operators is not null)
        {
            app.UseWhen(http => http.Connection.LocalPort == operators.Port, branch =>
            {
                branch.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics");
                branch.Run(http => AnswerAsync(http, store));
            });
        }
        app.MapGet("/health/live", http => AnswerAsync(http, store));
        app.MapGet("/health/ready", http => AnswerAsync(http, store));
    }

    private static Task AnswerAsync(HttpContext http, ICaseStore store) => http.Request.Path.Value switch
    {
        "/health/live" => http.Response.WriteAsync("ok", http.RequestAborted),
        "/health/ready" => ReadyAsync(http, store),
        _ => MissingAsync(http),
    };

    // Ready is who can reach the store within the time: a store that hangs is as bad as one that is away.
    private static async Task ReadyAsync(HttpContext http, ICaseStore store)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        try
        {
            await store.Jobs.FiguresAsync(patience.Token).WaitAsync(Patience, http.RequestAborted);
            await http.Response.WriteAsync("ok", http.RequestAborted);
        }
        catch (Exception problem) when (!http.RequestAborted.IsCancellationRequested)
        {
            await patience.CancelAsync();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsync(problem is TimeoutException ? "the store does not answer" : "the store cannot be reached", http.RequestAborted);
        }
    }

    private static Task MissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
