using CoordDetect.Storage.Jobs;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace CoordDetect.App.Jobs;

/// <summary>Hangfire's servers of this process, one a queue. Told to stop, they give back what is not done within the grace.</summary>
internal sealed class JobServers(IJobStore store, JobStorage hangfire, JobRunner runner, JobSettings settings) : IHostedService, IDisposable
{
    private readonly List<BackgroundJobServer> _servers = [];

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Shared)
        {
            // Nobody else can be at work: what stands as running was left by a process that is gone, and no worker knows of anything.
            await store.ExpireAsync(null, settings.MostDeaths, cancellationToken);
            await store.UnannounceAsync(null, cancellationToken);
        }
        foreach ((string queue, int workers) in settings.Queues) _servers.Add(new BackgroundJobServer(Options(queue, workers), hangfire));
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (BackgroundJobServer server in _servers) server.SendStop();
        foreach (BackgroundJobServer server in _servers) await server.WaitForShutdownAsync(cancellationToken).WaitAsync(settings.Grace + TimeSpan.FromSeconds(2), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (BackgroundJobServer server in _servers) server.Dispose();
        _servers.Clear();
    }

    private BackgroundJobServerOptions Options(string queue, int workers) => new()
    {
        ServerName = $"{settings.Node}:{queue}",
        Queues = [queue],
        WorkerCount = workers,
        Activator = new JobActivation(runner),
        // Work hears at once that the process stops; it has the grace to give its job back.
        StopTimeout = TimeSpan.Zero,
        ShutdownTimeout = settings.Grace,
        IsLightweightServer = _servers.Count > 0,
    };
}
