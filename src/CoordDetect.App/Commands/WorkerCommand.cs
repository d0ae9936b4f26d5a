using System.CommandLine;
using CoordDetect.App.Jobs;
using CoordDetect.App.Web;
using CoordDetect.App.Work;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary><c>worker</c>: jobs only, beside a web app on the same PostgreSQL database.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        StoreArguments place = new();
        JobArguments jobs = new();
        AlertArguments alerts = new();
        CrawlMannerArguments manners = new();
        Command command = new("worker", """
            Does jobs of a store that several processes share: crawls, imports, detection, watches. Start as many as you need, on as many
            machines as you have; all of them need the same PostgreSQL database, and the same data folder for archives and uploads.

            Examples: coorddetect worker --database "Host=db;Database=coorddetect;Username=coorddetect"
                      coorddetect worker --queues detect --data /shared/coorddetect
            """);
        jobs.AddTo(command);
        alerts.AddTo(command);
        manners.AddTo(command);
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            StoreLocation location = place.Location(parsed);
            if (location.ConnectionString is null)
                throw new UserFacingException("A worker needs a PostgreSQL database that it shares with the web app (--database or COORDDETECT_DATABASE). On one machine without one, coorddetect serve does the jobs itself.");
            JobSettings settings = jobs.Settings(parsed) with { Shared = true };
            if (settings.Queues.Count == 0) throw new UserFacingException("--queues none: a worker without queues has nothing to do.");
            WorkOptions work = new(location.DataFolder, manners.Options(parsed, new CrawlOptions { MaxPages = WebOptions.DefaultPages })) { Alerts = alerts.Options(parsed) };
            await using CaseStore store = await StoreOpening.PatientlyAsync(location, cancellation);
            await using WorkerHost host = await WorkerHost.StartAsync(location, store, work, settings, jobs.Operators(parsed), TimeProvider.System, cancellation);
            Console.Out.WriteLine($"Working on {string.Join(", ", settings.Queues.Select(q => $"{q.Key}:{q.Value}"))} as {settings.Node}");
            Console.Error.WriteLine($"coorddetect: {store.Engine}; data in {location.DataFolder}. Press Ctrl+C to stop.");
            await host.WaitAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
