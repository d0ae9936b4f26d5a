using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CoordDetect.App.Jobs;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Terminal;
using CoordDetect.App.Work;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Commands;

/// <summary><c>jobs list|show|cancel|retry</c>: what is running, waiting, failed.</summary>
internal static class JobsCommand
{
    private const int Shown = 50;
    private static readonly Dictionary<string, JobStatus[]> States = new(StringComparer.Ordinal)
    {
        ["all"] = [],
        ["open"] = [JobStatus.Waiting, JobStatus.Running],
        ["failed"] = [JobStatus.Failed, JobStatus.SetAside],
        ["done"] = [JobStatus.Done, JobStatus.Cancelled],
    };

    public static Command Create()
    {
        Command command = new("jobs", "Lists the jobs of a store, shows one, stops one, or tries one again. Example: coorddetect jobs list --state failed");
        command.Add(List());
        command.Add(One("show", "Shows a job whole. Example: coorddetect jobs show 12", (_, job) => Task.FromResult(Describe(job))));
        command.Add(One("cancel", "Stops a job, on whatever machine it works; what it did is kept. Example: coorddetect jobs cancel 12", CancelAsync));
        command.Add(One("retry", "Tries a job again that failed, was stopped or set aside. Example: coorddetect jobs retry 12", RetryAsync));
        return command;
    }

    private static Command List()
    {
        Option<string?> of = new("--case") { Description = "Only the jobs of this case.", HelpName = "NAME" };
        Option<string> state = new("--state") { Description = "Which of them: all, open, failed or done.", DefaultValueFactory = _ => "all", HelpName = "STATE" };
        Option<bool> json = new("--json") { Description = "One JSON object a line." };
        StoreArguments place = new();
        Command command = new("list", "Lists jobs, newest first. Example: coorddetect jobs list --case forum --state open") { of, state, json };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            string wanted = parsed.GetRequiredValue(state);
            if (!States.TryGetValue(wanted, out JobStatus[]? statuses)) throw new UserFacingException($"--state {wanted}: write {string.Join(", ", States.Keys)}.");
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            Page<JobRecord> jobs = await store.Jobs.ListAsync(new JobFilter(parsed.GetValue(of), null, statuses), new PageRequest(Shown), cancellation);
            foreach (JobRecord job in jobs.Items) Console.Out.WriteLine(parsed.GetValue(json) ? Json(job) : Line(job));
            if (jobs.Items.Count == 0) Console.Error.WriteLine("coorddetect: there are no such jobs.");
            if (jobs.Next is not null) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"coorddetect: the newest {Shown} are shown."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command One(string name, string about, Func<IJobQueue, JobRecord, Task<string>> act)
    {
        Argument<long> id = new("ID") { Description = "The number of the job, as jobs list shows it." };
        StoreArguments place = new();
        Command command = new(name, about) { id };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            JobQueue queue = new(store.Jobs, null);
            JobRecord job = await queue.FindAsync(parsed.GetValue(id), cancellation)
                ?? throw new UserFacingException(string.Create(CultureInfo.InvariantCulture, $"There is no job {parsed.GetValue(id)}. coorddetect jobs list shows those that there are."));
            Console.Out.WriteLine(await act(queue, job));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> CancelAsync(IJobQueue queue, JobRecord job) => await queue.CancelAsync(job.Id)
        ? $"Job {job.Id} is being stopped."
        : throw new UserFacingException($"Job {job.Id} has ended already ({Word(job)}).");

    private static async Task<string> RetryAsync(IJobQueue queue, JobRecord job) => await queue.TryAgainAsync(job.Id)
        ? $"Job {job.Id} waits for its turn; coorddetect serve or a worker does it."
        : throw new UserFacingException($"Job {job.Id} cannot be tried again: it is {Word(job)}, or the same was asked for again meanwhile.");

    private static string Line(JobRecord job) => string.Create(
        CultureInfo.InvariantCulture, $"{job.Id}\t{TerminalText.Clean(job.Kind)}\t{TerminalText.Clean(job.Case ?? "-")}\t{Word(job)}\t{job.Asked:yyyy-MM-dd HH:mm:ss}\t{Outcome(job, " ")}");

    private static string Describe(JobRecord job) => string.Create(CultureInfo.InvariantCulture, $"""
        Job {job.Id}: {TerminalText.Clean(job.Kind)}, case {TerminalText.Clean(job.Case ?? "-")}
        State: {Word(job)}{(job.Status == JobStatus.Running ? $" ({TerminalText.Clean(job.Progress.Stage)} {job.Progress.Done}/{job.Progress.Total})" : "")}
        Asked: {job.Asked:u} by {TerminalText.Clean(job.By)}
        Begun: {job.Attempts} times; process gone {job.Deaths} times, failed {job.Failures} times for reasons that may pass
        {(job.Node is null ? "Not taken by a process." : $"Process: {TerminalText.Clean(job.Node)}")}
        {Outcome(job, "\n")}
        """).TrimEnd();

    private static string Json(JobRecord job) => JsonSerializer.Serialize(new
    {
        id = job.Id,
        kind = job.Kind,
        @case = job.Case,
        state = Word(job),
        asked = job.Asked,
        by = job.By,
        attempts = job.Attempts,
        started = job.Started,
        finished = job.Finished,
        outcome = Outcome(job, "\n"),
        run = job.Run,
    });

    private static string Word(JobRecord job) => job.Status == JobStatus.SetAside ? "set-aside" : job.Status.ToString().ToLowerInvariant();

    private static string Outcome(JobRecord job, string between)
    {
        TextTable texts = TextTable.Of(ReportLanguage.English);
        WorkOutcome outcome = WorkOutcome.Read(job.Outcome);
        IEnumerable<string> said = outcome.Said.Where(s => texts.Has(s.Key)).Select(s => texts.Say(s.Key, [.. s.Counts.Select(c => (c.Key, (object)c.Value))]));
        return string.Join(between, said.Concat(outcome.Lines).Select(l => TerminalText.Clean(l)));
    }
}
