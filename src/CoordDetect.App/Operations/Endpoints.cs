using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace CoordDetect.App.Operations;

/// <summary>What a process answers to those who run it: whether it lives, whether it can work, and its figures.</summary>
internal static class Endpoints
{
    /// <summary>Collects the figures, for <see cref="Map"/> to answer with.</summary>
    public static void Add(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddMeter(Figures.MeterName)
        .AddAspNetCoreInstrumentation()
        .AddRuntimeInstrumentation()
        .AddPrometheusExporter());

    /// <summary>
    /// Answers <c>/health/live</c> and <c>/health/ready</c> (<c>/health</c> for short) anywhere, and <c>/metrics</c> in Prometheus' form at the address for operators alone.
    /// There, nothing else is answered.
    /// </summary>
    public static void Map(WebApplication app, IPEndPoint? operators, Readiness readiness)
    {
        if (operators is not null)
        {
            app.UseWhen(http => http.Connection.LocalPort == operators.Port, branch =>
            {
                branch.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics");
                branch.Run(http => AnswerAsync(http, readiness));
            });
        }
        app.MapGet("/health", http => AnswerAsync(http, readiness));
        app.MapGet("/health/live", http => AnswerAsync(http, readiness));
        app.MapGet("/health/ready", http => AnswerAsync(http, readiness));
    }

    private static Task AnswerAsync(HttpContext http, Readiness readiness) => http.Request.Path.Value switch
    {
        "/health/live" => SayAsync(http, ""),
        "/health/ready" or "/health" => ReadyAsync(http, readiness),
        _ => MissingAsync(http),
    };

    private static async Task ReadyAsync(HttpContext http, Readiness readiness) => await SayAsync(http, await readiness.ProblemAsync(http.RequestAborted));

    private static Task SayAsync(HttpContext http, string problem)
    {
        http.Response.StatusCode = problem.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(problem.Length == 0 ? "ok" : $"store: {problem}", http.RequestAborted);
    }

    private static Task MissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
