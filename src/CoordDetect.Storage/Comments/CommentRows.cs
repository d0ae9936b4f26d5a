using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments;

/// <summary>Reads comments from rows whose columns are those of <c>part.comment</c>.</summary>
internal static class CommentRows
{
    private const int MostIds = 1_000;

    /// <summary>Comments by their ids, in that order; unknown ones are left out.</summary>
    public static async Task<IReadOnlyList<StoredComment>> ManyAsync(DatabaseSession session, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        long[] asked = [.. ids.Take(MostIds)];
        Dictionary<long, StoredComment> found = (await session.ListAsync("comments.many", Read, cancellation, ("ids", asked)).ConfigureAwait(false)).ToDictionary(c => c.Id);
        return [.. asked.Where(found.ContainsKey).Select(id => found[id])];
    }

    public static StoredComment Read(Row row) => new()
    {
        Id = row.Number(0),
        Account = row.Number(1),
        Thread = row.Number(2),
        Import = row.Number(16),
        FirstSeen = row.Time(17),
        Edits = row.Int(18),
        DeletedSeen = row.TimeOrNull(19),
        ParentId = row.NumberOrNull(29),
        Comment = new Comment
        {
            CommentId = row.Text(3),
            Parent = row.TextOrNull(4),
            PostedAt = UnixTime.ToPostedAt(row.Number(5), row.Number(6)),
            Text = row.TextOrNull(7),
            Object = row.TextOrNull(8),
            Repost = row.TextOrNull(9),
            Links = row.TextOrNull(10),
            Url = row.TextOrNull(11),
            Language = row.TextOrNull(12),
            Label = row.Number(13) < 0 ? null : new CommentLabel(row.Number(13) == 1, row.TextOrNull(14)),
            Extra = row.TextOrNull(15),
            Thread = NameOrNull(row, 20),
            Site = NameOrNull(row, 21),
            Platform = NameOrNull(row, 22),
            Account = row.Text(23),
            AccountName = row.TextOrNull(24),
            AccountCreated = UnixTime.ToPostedAt(row.Number(25), row.Number(26)),
            Avatar = row.TextOrNull(27),
            Bio = row.TextOrNull(28),
        },
    };

    private static string? NameOrNull(Row row, int column) => row.Text(column) is { Length: > 0 } name ? name : null;
}
