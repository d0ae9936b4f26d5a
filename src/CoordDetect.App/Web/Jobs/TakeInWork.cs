using System.Globalization;
using CoordDetect.App.Indexing;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Takes what the command line collected for a case into the store.</summary>
internal sealed class TakeInWork(ICaseStore store, WebOptions web) : IJobWork
{
    /// <summary>The kind of the source and of the job.</summary>
    public const string Kind = "folder";

    public async Task<JobOutcome> RunAsync(JobTicket ticket, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        ICase found = await JobCase.OpenAsync(store, ticket, cancellation);
        CaseFolder folder = CaseFolder.Of(web.Store.DataFolder, ticket.Case);
        ImportCounts counts = await FolderIntake.RunAsync(found, folder, new NewSource(Kind, $"cases/{ticket.Case}"), progress, cancellation);
        string repeated = await new CaseTexts(new StoreTexts(found), folder.Path).CatchUpAfterAsync(progress, cancellation);
        return new JobOutcome(string.Create(CultureInfo.InvariantCulture, $"{counts.Added:N0} new comments, {counts.Edited:N0} edited, {counts.Unchanged:N0} known already.{repeated}"));
    }
}
