using System.Globalization;
using CoordDetect.App.Indexing;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Reads an uploaded file into a case.</summary>
internal sealed class ImportWork(ICaseStore store, string dataFolder) : IJobWork
{
    public async Task<JobOutcome> RunAsync(JobTicket ticket, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        ICase found = await JobCase.OpenAsync(store, ticket, cancellation);
        string path = ticket.Arguments["path"], name = ticket.Arguments["name"];
        if (!File.Exists(path)) throw new UserFacingException($"{name}: the uploaded file is gone; upload it again.");
        long source = await found.Sources.AddAsync(new NewSource("file", name), cancellation);
        await using ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, name), cancellation);
        (IReadOnlyList<ImportedSource> read, _) = await CommentImport.RunAsync([path], Options(ticket), import.Add, null, progress, cancellation);
        ImportedSource file = read[0];
        ImportCounts counts = await import.CompleteAsync(file.Sha256, cancellation);
        if (file.Problem is { } problem && counts.Total == 0) throw new UserFacingException(problem.Replace(path, name, StringComparison.Ordinal));
        CaseOriginals.Keep(CaseFolder.Of(dataFolder, found.Name), path, file.Sha256, name, move: true);
        string repeated = await new CaseTexts(new StoreTexts(found), CaseFolder.Of(dataFolder, found.Name).Path).CatchUpAfterAsync(progress, cancellation);
        return new JobOutcome(Words(counts, file).Replace(path, name, StringComparison.Ordinal) + repeated);
    }

    // As a person said where it was asked, else by itself. A comment met twice is one comment of the case.
    private static ImportOptions Options(JobTicket ticket) => new()
    {
        Map = [.. ticket.Arguments.Where(a => a.Key.StartsWith("map:", StringComparison.Ordinal)).Select(a => new FieldMapping(a.Key[4..], a.Value))],
    };

    private static string Words(ImportCounts counts, ImportedSource file)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{counts.Added:N0} new comments, {counts.Edited:N0} edited, {counts.Unchanged:N0} known already; {file.LeftOut.Sum(r => r.Count):N0} left out.");
        return string.Join('\n', [text, .. file.Problem is { } problem ? [problem] : Array.Empty<string>(), .. file.FirstLeftOut, .. file.Warnings]);
    }
}
