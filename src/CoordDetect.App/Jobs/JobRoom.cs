using CoordDetect.App.Work;
using CoordDetect.App.Work.Alert;
using CoordDetect.App.Work.Audit;
using CoordDetect.App.Work.Crawl;
using CoordDetect.App.Work.Detect;
using CoordDetect.App.Work.Import;
using CoordDetect.App.Work.Politeness;
using CoordDetect.App.Work.Repeats;
using CoordDetect.App.Work.Retention;
using CoordDetect.App.Work.Watch;
using CoordDetect.Storage;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Jobs;

/// <summary>Puts the jobs of a process together, for <c>serve</c> and <c>worker</c> alike.</summary>
internal static class JobRoom
{
    /// <summary>Adds the queue, the works and the workers.</summary>
    public static void Add(IServiceCollection services, StoreLocation location, ICaseStore store, WorkOptions work, JobSettings settings, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(HangfireStorage.Open(location, settings));
        services.AddSingleton<IBackgroundJobClient>(p => new BackgroundJobClient(p.GetRequiredService<JobStorage>()));
        services.AddSingleton(p => new JobAnnouncer(store.Jobs, p.GetRequiredService<IBackgroundJobClient>(), p.GetRequiredService<ILogger<JobAnnouncer>>()));
        services.AddSingleton<IJobQueue>(p => new JobQueue(store.Jobs, p.GetRequiredService<JobAnnouncer>()));
        services.AddSingleton(Works(store, work, settings.Shared ? new StoreTurns(store.Watches) : new MemoryTurns(), clock));
        services.AddSingleton(p => new JobRunner(
            store.Jobs, p.GetRequiredService<WorkCatalog>(), p.GetRequiredService<JobAnnouncer>(), settings, p.GetRequiredService<ILogger<JobRunner>>()));
        services.AddHostedService(p => new JobServers(store.Jobs, p.GetRequiredService<JobStorage>(), p.GetRequiredService<JobRunner>(), settings));
        services.AddHostedService(p => new JobPulse(
            store.Jobs, new DueWork(store, p.GetRequiredService<IJobQueue>(), clock), p.GetRequiredService<JobAnnouncer>(), settings, clock,
            p.GetRequiredService<ILogger<JobPulse>>()));
    }

    /// <summary>Every kind of work.</summary>
    internal static WorkCatalog Works(ICaseStore store, WorkOptions work, IHostTurns turns, TimeProvider clock)
    {
        CaseAlerts alerts = new(store, clock);
        Dictionary<string, IAlertSender> senders = new(StringComparer.Ordinal)
        {
            ["mail"] = new MailSender(work.Alerts, clock),
            ["webhook"] = new WebhookSender(work.Crawling, work.Alerts, clock),
        };
        return new WorkCatalog()
            .Add(CrawlRequest.KindName, new CrawlWork(store, work, turns))
            .Add(TakeInRequest.KindName, new TakeInWork(store, work))
            .Add(ImportFileRequest.KindName, new ImportFileWork(store, work))
            .Add(DetectRequest.KindName, new DetectWork(store, work.DataFolder, alerts, clock))
            .Add(AuditCaseRequest.KindName, new AuditCaseWork(store, work.DataFolder))
            .Add(RepeatsRequest.KindName, new RepeatsWork(store, work.DataFolder, clock))
            .Add(WatchRequest.KindName, new WatchWork(store, work, turns, alerts, clock))
            .Add(AlertRequest.KindName, new AlertWork(store, senders, clock))
            .Add(RetentionRequest.KindName, new RetentionWork(store, work, alerts, clock));
    }
}
