using CoordDetect.App.Indexing;
using CoordDetect.Collect.Cases;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Work.Crawl;

/// <summary>Takes what the command line collected for a case into the store.</summary>
internal sealed class TakeInWork(ICaseStore store, WorkOptions work) : IWork<TakeInRequest>
{
    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(TakeInRequest request, WorkContext context)
    {
        ICase found = await WorkCase.OpenAsync(store, request, context.Cancellation);
        CaseFolder folder = CaseFolder.Of(work.DataFolder, found.Name);
        ImportCounts counts = await FolderIntake.RunAsync(store, found, folder, new NewSource(TakeInRequest.KindName, $"cases/{found.Name}"), context.Progress, context.Cancellation);
        string repeated = await new CaseTexts(new StoreTexts(found), folder.Path).CatchUpAfterAsync(context.Progress, context.Cancellation);
        return WorkOutcome.Of("web.outcome.folder", ("added", counts.Added), ("edited", counts.Edited), ("known", counts.Unchanged)) with { Lines = WorkOutcome.LinesOf(repeated) };
    }
}
