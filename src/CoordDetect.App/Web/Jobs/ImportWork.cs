using System.Globalization;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Reads an uploaded file into a case.</summary>
internal sealed class ImportWork(ICaseStore store) : IJobWork
{
    public async Task<JobOutcome> RunAsync(JobTicket ticket, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        ICase found = await store.FindAsync(ticket.Case, cancellation) ?? throw new UserFacingException("The case is gone.");
        string path = ticket.Arguments["path"], name = ticket.Arguments["name"];
        if (!File.Exists(path)) throw new UserFacingException($"{name}: the uploaded file is gone; upload it again.");
        long source = await found.Sources.AddAsync(new NewSource("file", name), cancellation);
        ImportSummary read;
        await using (ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, name), cancellation))
        {
            using (FileStream file = File.OpenRead(path)) read = CommentFiles.ReadInto(import, file, name, Options(ticket), progress, cancellation);
            ImportCounts counts = await import.CompleteAsync(read.Files[0].Sha256, cancellation);
            File.Delete(path);
            return new JobOutcome(Words(counts, read));
        }
    }

    /// <summary>How the file is read: by what a person said where it was asked, else by itself. A comment met twice is one comment of the case.</summary>
    private static ReadOptions Options(JobTicket ticket) => new()
    {
        Map = [.. ticket.Arguments.Where(a => a.Key.StartsWith("map:", StringComparison.Ordinal)).Select(a => new FieldMapping(a.Key[4..], a.Value))],
    };

    private static string Words(ImportCounts counts, ImportSummary read)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{counts.Added:N0} new comments, {counts.Edited:N0} edited, {counts.Unchanged:N0} known already; {read.RejectedCount:N0} lines left out.");
        return read.FirstRejections.Count == 0 ? text : $"{text}\n{string.Join('\n', read.FirstRejections)}";
    }
}
