using CoordDetect.App.Audit;
using CoordDetect.App.Audit.Kept;
using CoordDetect.App.Report;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Work.Audit;

/// <summary>Audits what was uploaded to a case. The members of the case's findings are tied accounts.</summary>
internal sealed class AuditCaseWork(ICaseStore store, string dataFolder) : IWork<AuditCaseRequest>
{
    private const int MostFindings = 200;

    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(AuditCaseRequest request, WorkContext context)
    {
        ICase found = await WorkCase.OpenAsync(store, request, context.Cancellation);
        AuditStore audits = new(CaseFolder.Of(dataFolder, found.Name).Path);
        if (audits.Folder(request.Audit) is not { } folder) throw new UserFacingException("The files of this audit are gone; give them again.");
        HashSet<string> tied = await TiedAsync(found, context.Cancellation);
        CommentCorpus? comments = request.WithComments ? (await found.Comments.ReadCorpusAsync(new CommentScope(), null, cancellation: context.Cancellation)).Corpus : null;
        AuditWork work = Named(Run(request, tied, comments, folder, context), folder);
        AuditResult? before = audits.Before(request.Audit) is { } earlier ? audits.Read(earlier) : null;
        await audits.KeepAsync(request.Audit, work, request.IsFrench ? ReportLanguage.French : ReportLanguage.English, context.Cancellation);
        WorkOutcome outcome = WorkOutcome.Of("audit.web.answered", ("n", work.Result.Answers.Count(a => a.IsAnswered)), ("of", work.Result.Answers.Count));
        return outcome with
        {
            Said = [.. outcome.Said, .. before is null ? [] : WorkOutcome.Of("audit.web.changes", ("n", AuditChanges.Between(before, work.Result).Count)).Said],
            Lines = work.Warnings,
        };
    }

    private static AuditWork Run(AuditCaseRequest request, HashSet<string> tied, CommentCorpus? comments, string folder, WorkContext context)
    {
        try
        {
            return AuditWork.Run(new AuditRequest
            {
                Files = request.Files,
                Engagement = request.Engagement,
                Reported = request.Reported,
                Comparison = request.Comparison,
                Protected = request.Protected,
                StatedFollowers = request.StatedFollowers,
                Tied = tied,
                Comments = comments is null ? null : (request.Case!, comments),
            }, context.Progress, context.Cancellation);
        }
        catch (UserFacingException problem)
        {
            throw new UserFacingException(Bare(problem.Message, folder), problem);
        }
    }

    private static async Task<HashSet<string>> TiedAsync(ICase found, CancellationToken cancellation)
    {
        HashSet<string> tied = new(StringComparer.OrdinalIgnoreCase);
        Page<FindingEntry> findings = await found.Findings.ListAsync(new FindingFilter { MinimumConfidence = Confidence.Moderate }, new PageRequest(MostFindings), cancellation);
        foreach (FindingEntry entry in findings.Items)
            if (await found.Findings.FindAsync(entry.Id, cancellation: cancellation) is { } finding) tied.UnionWith(finding.Members.Select(m => m.Account.Profile.Handle));
        return tied;
    }

    // What was uploaded is known by its own name, not by where it is kept.
    private static AuditWork Named(AuditWork work, string folder) => work with
    {
        Sources = [.. work.Sources.Select(s => s with { Name = Bare(s.Name, folder) })],
        Warnings = [.. work.Warnings.Select(w => Bare(w, folder))],
    };

    private static string Bare(string text, string folder)
    {
        foreach (string given in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
            text = text.Replace(given, Path.GetFileName(given), StringComparison.Ordinal);
        return text;
    }
}
