using System.CommandLine;
using CoordDetect.App.Audit;
using CoordDetect.App.Audit.Files;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Commands;

/// <summary><c>audit FILE… --out DIR</c>: who follows a page, who engages, and what an agency delivered.</summary>
internal static class AuditCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Follower lists (one file a snapshot), engagement, counts over time, events: CSV or JSONL, plain or .gz, recognised by their columns.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Reported = new("--reported") { Description = "What the agency reported day by day, and the list of its profiles.", HelpName = "FILE" };
    private static readonly Option<string[]> Engagement = new("--engagement") { Description = "Who liked, commented or shared what and when; one page or all clients of an agency.", HelpName = "FILE" };
    private static readonly Option<string[]> Comparison = new("--compare") { Description = "Followers of another page, to compare with.", HelpName = "FILE" };
    private static readonly Option<string[]> Protected = new("--protect") { Description = "An account of the page that others might borrow from; may be repeated.", HelpName = "HANDLE" };
    private static readonly Option<long?> Stated = new("--followers-shown") { Description = "How many followers the page shows, where the list holds only a part of them.", HelpName = "N" };
    private static readonly Option<string> Output = new("--out") { Description = "The folder for the audit.", Required = true, HelpName = "DIR" };

    public static Command Create()
    {
        CaseArguments cases = new(required: false);
        Command command = new("audit", """
            Audits a page's followers and engagement: bought lots with size and date, growth, exchange, who makes the engagement, and what an
            agency really delivered. Every figure comes with its interval, what else would explain it, and the accounts behind it.

            Examples: coorddetect audit followers.csv --out audit/
                      coorddetect audit 2025-01-01.csv 2025-02-01.csv --engagement likes.csv --reported agency.csv --out audit/ --lang fr
            """) { Files, Reported, Engagement, Comparison, Protected, Stated, Output };
        cases.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            AuditFolder folder = AuditFolder.Open(parsed.GetRequiredValue(Output));
            DetectionRun? ofCase = cases.IsNamed(parsed) ? await CaseRun.OfAsync(cases, parsed, new ReadOptions(), new DetectionOptions(), cancellation) : null;
            AuditRequest request = new()
            {
                Files = parsed.GetValue(Files) ?? [],
                Reported = parsed.GetValue(Reported) ?? [],
                Engagement = parsed.GetValue(Engagement) ?? [],
                Tied = ofCase is null ? new HashSet<string>() : Tied(ofCase),
                Comments = ofCase is null ? null : (cases.Folder(parsed).Name, ofCase.Result.Corpus),
                Comparison = parsed.GetValue(Comparison) ?? [],
                Protected = parsed.GetValue(Protected) ?? [],
                StatedFollowers = parsed.GetValue(Stated),
            };
            AuditWork work;
            using (ProgressDisplay display = ProgressDisplay.OnStderr()) work = AuditWork.Run(request, display, cancellation);
            foreach (string warning in work.Warnings) Console.Error.WriteLine(TerminalText.Clean(warning));
            await folder.WriteAsync(work, Languages.Of(parsed), cancellation);
            TextTable texts = TextTable.Of(Languages.Of(parsed));
            foreach (string line in new AuditSummary(work, texts).Lines()) Console.Out.WriteLine(line);
            Console.Out.WriteLine(texts.Say("format.label", ("name", texts["audit.console.page"]), ("value", folder.PagePath)));
            return ExitCode.Done;
        });
        return command;
    }

    // The members of the case's findings are tied.
    private static HashSet<string> Tied(DetectionRun run) =>
        run.Result.Findings.Where(f => f.Confidence >= Confidence.Moderate).SelectMany(f => f.Members).Select(m => run.Result.Corpus.HandleOf(m.Account)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
