using CoordDetect.App.Indexing;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Work.Import;

/// <summary>Reads an uploaded file into a case.</summary>
internal sealed class ImportFileWork(ICaseStore store, WorkOptions work) : IWork<ImportFileRequest>
{
    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(ImportFileRequest request, WorkContext context)
    {
        ICase found = await WorkCase.OpenAsync(store, request, context.Cancellation);
        string path = request.Path, name = request.Name;
        if (!File.Exists(path)) throw new UserFacingException($"{name}: the uploaded file is gone; upload it again.");
        long source = await found.Sources.AddAsync(new NewSource("file", name), context.Cancellation);
        await using ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, name), context.Cancellation);
        (IReadOnlyList<ImportedSource> read, _) = await CommentImport.RunAsync([path], Options(request), import.Add, null, context.Progress, context.Cancellation);
        ImportedSource file = read[0];
        ImportCounts counts = await import.CompleteAsync(file.Sha256, file.LeftOut.Sum(reason => reason.Count), context.Cancellation);
        if (file.Problem is { } problem && counts.Total == 0) throw new UserFacingException(problem.Replace(path, name, StringComparison.Ordinal));
        CaseOriginals.Keep(CaseFolder.Of(work.DataFolder, found.Name), path, file.Sha256, name, move: false);
        string texts = CaseFolder.Of(work.DataFolder, found.Name).Path;
        string repeated = await new CaseTexts(new StoreTexts(found), texts).CatchUpAfterAsync(context.Progress, context.Cancellation);
        WorkOutcome outcome = Outcome(counts, file, path, name);
        // Deleted only when the job has ended: one that was killed before is done again, from the same file.
        return outcome with { Afterwards = () => File.Delete(path), Lines = [.. outcome.Lines, .. WorkOutcome.LinesOf(repeated)] };
    }

    // As a person said where it was asked, else by itself. A comment met twice is one comment of the case.
    private static ImportOptions Options(ImportFileRequest request) => new() { Map = [.. request.Map.Select(m => new FieldMapping(m.Column, m.Field))], Times = request.Times.Options() };

    private static WorkOutcome Outcome(ImportCounts counts, ImportedSource file, string path, string name)
    {
        string[] noticed = [.. file.Problem is { } problem ? [problem] : Array.Empty<string>(), .. file.FirstLeftOut, .. file.Warnings];
        return WorkOutcome.Of(
            "web.outcome.import", ("added", counts.Added), ("edited", counts.Edited), ("known", counts.Unchanged), ("left", file.LeftOut.Sum(r => r.Count))) with
        {
            Lines = [.. noticed.Select(l => l.Replace(path, name, StringComparison.Ordinal))],
        };
    }
}
