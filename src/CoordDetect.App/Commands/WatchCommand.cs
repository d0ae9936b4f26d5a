using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CoordDetect.App.Crawling;
using CoordDetect.App.Terminal;
using CoordDetect.App.Work.Watch;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Commands;

/// <summary><c>watch add|list|pause|run|remove</c>: addresses of a case that are crawled again and again.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        Command command = new("watch", """
            Watches addresses: crawls them again and again by a schedule, while coorddetect serve or a worker runs.

            Example: coorddetect watch add https://forum.example.org/t/42 --case forum --schedule lively
            """);
        command.Add(Add());
        command.Add(List());
        command.Add(One("pause", "Lets a watched address rest. Example: coorddetect watch pause 3", (w, id, ct) => w.PauseAsync(id, true, ct), "rests"));
        command.Add(One("resume", "Watches an address again that rested. Example: coorddetect watch resume 3", (w, id, ct) => w.PauseAsync(id, false, ct), "is watched again"));
        command.Add(One("run", "Looks at a watched address now. Example: coorddetect watch run 3", (w, id, ct) => w.NowAsync(id, ct), "is due now"));
        command.Add(One("remove", "Watches an address no longer; what came from it stays. Example: coorddetect watch remove 3", (w, id, ct) => w.RemoveAsync(id, ct), "is forgotten"));
        return command;
    }

    private static Command Add()
    {
        Argument<string> url = new("URL") { Description = "The thread, article or forum to watch." };
        Option<string> of = new("--case") { Description = "The case that its comments belong to.", Required = true, HelpName = "NAME" };
        Option<string> schedule = new("--schedule") { Description = "When: 'every 10m' (m, h or d), 'lively' (more often while the thread moves), or a cron line of five fields in UTC.", DefaultValueFactory = _ => "lively", HelpName = "WHEN" };
        Option<int> pages = new("--max-pages") { Description = "Most pages a time.", DefaultValueFactory = _ => 20, HelpName = "N" };
        Option<bool> same = new("--same-thread") { Description = "Follow only the other pages of the same thread." };
        Option<string?> until = new("--until") { Description = "The last day on which it is watched (2026-12-31).", HelpName = "DATE" };
        StoreArguments place = new();
        Command command = new("add", "Watches an address; one that is watched already gets the new schedule. Example: coorddetect watch add https://blog.example/article --case brand --schedule 'every 1h'") { url, of, schedule, pages, same, until };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!CrawlSeed.TryRead(parsed.GetRequiredValue(url), out Uri? address)) throw new UserFacingException($"{parsed.GetValue(url)}: not an address that can be fetched. Write http://… or https://….");
            if (parsed.GetValue(pages) is < 1 or > 10_000) throw new UserFacingException("--max-pages: between 1 and 10000.");
            Schedule when = Schedule.Parse(parsed.GetRequiredValue(schedule));
            string name = parsed.GetRequiredValue(of);
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            if (await store.FindAsync(name, cancellation) is null) throw new UserFacingException($"There is no case '{name}' in the store. Begin it on the page of coorddetect serve.");
            long id = await store.Watches.AddAsync(
                new NewWatch(name, address.AbsoluteUri, address.Authority, when.Written, parsed.GetValue(pages), parsed.GetValue(same), Until(parsed.GetValue(until)), Environment.UserName), cancellation);
            Console.Out.WriteLine($"{id}\t{address.AbsoluteUri}\t{when.Written}");
            Console.Error.WriteLine("coorddetect: it is looked at while coorddetect serve or a worker runs.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List()
    {
        Option<string?> of = new("--case") { Description = "Only those of this case.", HelpName = "NAME" };
        Option<bool> json = new("--json") { Description = "One JSON object a line." };
        StoreArguments place = new();
        Command command = new("list", "Lists watched addresses. Example: coorddetect watch list --case forum") { of, json };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            IReadOnlyList<Watch> watches = await store.Watches.ListAsync(parsed.GetValue(of), cancellation);
            foreach (Watch watch in watches) Console.Out.WriteLine(parsed.GetValue(json) ? Json(watch) : Line(watch));
            if (watches.Count == 0) Console.Error.WriteLine("coorddetect: nothing is watched. Add an address with coorddetect watch add URL --case NAME.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command One(string name, string about, Func<IWatchStore, long, CancellationToken, Task<bool>> act, string done)
    {
        Argument<long> id = new("ID") { Description = "The number of the watched address, as watch list shows it." };
        StoreArguments place = new();
        Command command = new(name, about) { id };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            long number = parsed.GetValue(id);
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            if (!await act(store.Watches, number, cancellation)) throw new UserFacingException($"There is no watched address {number}. coorddetect watch list shows those that there are.");
            Console.Out.WriteLine($"{number} {done}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static DateTimeOffset? Until(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        : throw new UserFacingException($"--until {text}: write a date such as 2026-12-31.");

    private static string Line(Watch watch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{watch.Id}\t{TerminalText.Clean(watch.Case)}\t{TerminalText.Clean(watch.Address)}\t{watch.Schedule}\t{(watch.Paused ? "paused" : $"next {watch.Next:yyyy-MM-dd HH:mm} UTC")}\t{(watch.Last is { } last ? $"last {last:yyyy-MM-dd HH:mm} UTC" : "not looked at yet")}{(watch.Trouble is null ? "" : $"\t{TerminalText.Clean(watch.Trouble)} ({watch.Failures})")}");

    private static string Json(Watch watch) => JsonSerializer.Serialize(new
    {
        id = watch.Id,
        @case = watch.Case,
        address = watch.Address,
        schedule = watch.Schedule,
        paused = watch.Paused,
        next = watch.Next,
        last = watch.Last,
        trouble = watch.Trouble,
        failures = watch.Failures,
    });
}
