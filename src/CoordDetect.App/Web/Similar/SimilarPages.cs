using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Index.Reading;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Similar;

/// <summary>More like this: who else posted a text, nearly so or reworded, in this case and in the others.</summary>
internal static class SimilarPages
{
    private const double Threshold = 0.3;
    private const int MostHere = 100;
    private const int MostElsewhere = 20;
    private const int MostShared = 20;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/similar", UserRole.Reader, visit => ShowAsync(visit, null));
        routes.Post("/cases/{case}/similar", UserRole.Reader, async visit => await ShowAsync(visit, await visit.FieldAsync("text")));
    }

    private static async Task ShowAsync(Visit visit, string? text)
    {
        ICase found = await visit.CaseAsync();
        StoredComment? comment = long.TryParse(visit.Query("comment"), out long id) ? await found.Comments.FindAsync(id, visit.Cancellation) ?? throw new PageMissingException() : null;
        text ??= comment?.Comment.Text ?? "";
        List<SimilarInCase> cases = [];
        IReadOnlyList<(StoredComment, SharedText)> shared = [];
        using IndexReading reading = await Texts(visit, found).ReadAsync(null, null, visit.Cancellation);
        if (text.Length == 0) shared = await SharedAsync(visit, found, reading);
        else
        {
            cases.Add(await FindAsync(found, visit.Record, reading, text, comment?.Id, MostHere, visit.Cancellation));
            await AddOthersAsync(visit, found, text, cases);
            await visit.AuditAsync("similar", comment is null ? null : $"{comment.Id}");
        }
        await visit.PageAsync<SimilarPage>(visit.T["web.similar.heading"], "search", ("Text", text), ("Comment", comment), ("Cases", cases), ("IsShort", cases.Exists(c => c.Comments.Count == 0) && !reading.Compares(text, visit.Cancellation)), ("Shared", shared));
    }

    // What several accounts posted since the last run, or since yesterday.
    private static async Task<IReadOnlyList<(StoredComment Comment, SharedText Text)>> SharedAsync(Visit visit, ICase found, IndexReading reading)
    {
        RunEntry? run = await found.Runs.LastAsync(visit.Cancellation);
        IReadOnlyList<SharedText> shared = reading.SharedSince(run?.Watermark.Comment ?? long.MaxValue, visit.Now.AddDays(-1), MostShared);
        Dictionary<long, StoredComment> newest = (await found.Comments.FindManyAsync([.. shared.Select(s => s.Comments[0])], visit.Cancellation)).ToDictionary(c => c.Id);
        return [.. shared.Where(s => newest.ContainsKey(s.Comments[0])).Select(s => (newest[s.Comments[0]], s))];
    }

    // The texts of other cases as they are indexed: what a reader asks here makes nobody wait for another case.
    private static async Task AddOthersAsync(Visit visit, ICase found, string text, List<SimilarInCase> cases)
    {
        foreach (CaseRecord record in await visit.Web.Store.ListAsync(visit.Cancellation))
        {
            if (record.Name == found.Name || await visit.Web.Store.FindAsync(record.Name, visit.Cancellation) is not { } other) continue;
            using IndexReading? reading = Texts(visit, other).Peek();
            if (reading is null) continue;
            SimilarInCase there = await FindAsync(other, record, reading, text, null, MostElsewhere, visit.Cancellation);
            if (there.Comments.Count > 0) cases.Add(there);
        }
    }

    private static async Task<SimilarInCase> FindAsync(ICase from, CaseRecord record, IndexReading reading, string text, long? except, int most, CancellationToken cancellation)
    {
        // One more than is shown tells whether there are more, and one more than that is the comment itself.
        IReadOnlyList<SimilarText> likes = reading.SimilarTo(text, Threshold, most + 2, cancellation);
        Dictionary<long, StoredComment> comments = (await from.Comments.FindManyAsync([.. likes.Select(l => l.Comment)], cancellation)).ToDictionary(c => c.Id);
        (StoredComment, SimilarText)[] others = [.. likes.Where(l => l.Comment != except && comments.ContainsKey(l.Comment)).Select(l => (comments[l.Comment], l))];
        return new SimilarInCase(record, [.. others.Take(most)], others.Length > most);
    }

    private static CaseTexts Texts(Visit visit, ICase of) => new(new StoreTexts(of), visit.Folder(of).Path);
}
