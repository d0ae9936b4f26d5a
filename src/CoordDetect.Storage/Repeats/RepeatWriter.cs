using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Names;
namespace CoordDetect.Storage.Repeats;

/// <summary>Writes the list of repeats of a case, inside one transaction.</summary>
internal sealed class RepeatWriter(DatabaseSession session, StoredCorpus corpus)
{
    private const long NeverPosted = long.MinValue + 1;
    private readonly HashSet<long> _ids = [];

    public async Task WriteAsync(IReadOnlyList<RepeatedThing> repeats, DateTimeOffset at, CancellationToken cancellation)
    {
        await session.ExecuteLongAsync("repeats.clear", cancellation).ConfigureAwait(false);
        await session.ExecuteLongAsync("repeats.clear-comments", cancellation).ConfigureAwait(false);
        long[] ids = [.. repeats.Select(IdOf)];
        long[] sites = await SitesAsync(cancellation).ConfigureAwait(false);
        await using (RowWriter rows = await RowWriter.OpenAsync(
            session, "repeats", "id", "kind", "what", "folded", "accounts", "comments", "only_this", "new_accounts", "new_share", "sites", "site_count", "peak",
            "first_posted", "last_posted", "newest", "volume").ConfigureAwait(false))
        {
            for (int i = 0; i < repeats.Count; i++) Write(rows, repeats[i], ids[i], sites);
            await rows.CompleteAsync().ConfigureAwait(false);
        }
        await using (RowWriter rows = await RowWriter.OpenAsync(session, "repeat_comments", "repeat_id", "comment_id").ConfigureAwait(false))
        {
            for (int i = 0; i < repeats.Count; i++)
                foreach (int comment in repeats[i].Comments) rows.Row().Add(ids[i]).Add(corpus.CommentIds[comment]).End();
            await rows.CompleteAsync().ConfigureAwait(false);
        }
        await session.ExecuteAsync("repeats.listed", cancellation, ("comment", corpus.Watermark.Comment), ("edit", corpus.Watermark.Version), ("at", at)).ConfigureAwait(false);
    }

    private static void Write(RowWriter rows, RepeatedThing repeat, long id, long[] sites)
    {
        string what = repeat.What.Replace('\0', '\uFFFD');
        long? last = Milliseconds(repeat.Last);
        rows.Row().Add(id).Add((long)repeat.Kind).Add(what).Add(NameFolding.Name(what)).Add(repeat.Accounts).Add(repeat.Comments.Count).Add(repeat.OnlyThis).Add(repeat.NewAccounts)
            .Add(repeat.NewAccounts * 1_000L / repeat.Accounts).Add(Joined(repeat.Sites.Select(s => sites[s]))).Add(repeat.Sites.Count).Add(repeat.Peak)
            .Add(Milliseconds(repeat.First)).Add(last).Add(last ?? NeverPosted).Add(Joined(repeat.Volume.Select(v => (long)v))).End();
    }

    // What was listed before is found again under its id: texts by the comment that came first, whatever order the corpus is in, addresses by themselves.
    private long IdOf(RepeatedThing repeat)
    {
        string key = repeat.Kind is RepeatKind.Text or RepeatKind.Template
            ? repeat.Comments.Min(c => corpus.CommentIds[c]).ToString(CultureInfo.InvariantCulture)
            : repeat.What;
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)repeat.Kind} {key}"));
        long id = BinaryPrimitives.ReadInt64LittleEndian(digest) & long.MaxValue;
        while (!_ids.Add(id)) id = (id + 1) & long.MaxValue;
        return id;
    }

    private async Task<long[]> SitesAsync(CancellationToken cancellation)
    {
        Dictionary<(string Platform, string Site), long> ids = (await session.ListAsync(
            "repeats.site-ids", r => (r.Number(0), r.Text(1), r.Text(2)), cancellation).ConfigureAwait(false)).ToDictionary(s => (s.Item2, s.Item3), s => s.Item1);
        CommentCorpus comments = corpus.Corpus;
        return [.. Enumerable.Range(0, comments.SiteCount).Select(s => ids.GetValueOrDefault((comments.PlatformOfSite(s), comments.SiteName(s))))];
    }

    private static string Joined(IEnumerable<long> numbers) => string.Concat(" ", string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))), " ");

    private static long? Milliseconds(PostedAt time) => time.ToDateTimeOffset() is { } known ? UnixTime.ToMilliseconds(known) : null;
}
