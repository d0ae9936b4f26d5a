using System.Net;
using CoordDetect.App.Operations;
using CoordDetect.App.Work;
using CoordDetect.Core;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Jobs;

/// <summary>A process that does jobs and serves no pages: the composition root of <c>worker</c>.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private readonly IHost _host;

    private WorkerHost(IHost host) => _host = host;

    /// <summary>Begins to work.</summary>
    public static async Task<WorkerHost> StartAsync(
        StoreLocation location, ICaseStore store, WorkOptions work, JobSettings settings, IPEndPoint? operators, TimeProvider clock,
        CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "CoordDetect" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Without an address for operators nobody is answered: loopback, on whatever port is free.
            kestrel.Listen(operators ?? new IPEndPoint(IPAddress.Loopback, 0));
        });
        builder.Services.AddRoutingCore();
        if (operators is not null) Endpoints.Add(builder.Services);
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(options =>
        {
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
            options.ShutdownTimeout = settings.Grace + TimeSpan.FromSeconds(3);
        });
        JobRoom.Add(builder.Services, location, store, work, settings, clock);
        WebApplication app = builder.Build();
        Endpoints.Map(app, operators, new Readiness(store, location.DataFolder, TimeProvider.System));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            throw new UserFacingException($"{operators} cannot be listened on: {taken.Message} Choose another with --operators.", taken);
        }
        return new WorkerHost(app);
    }

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _host.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
