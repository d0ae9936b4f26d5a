using System.Text;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Changes of comments that are known already. Rare beside new ones, so they go one by one.</summary>
internal static class CommentEdits
{
    /// <summary>Keeps what the comment said as a version, and writes what it says now.</summary>
    public static async Task EditAsync(DatabaseSession session, CommentBatch batch, NewComment row, long import, DateTimeOffset now, CancellationToken cancellation)
    {
        await session.ExecuteAsync("versions.keep", cancellation, ("id", row.Id), ("kind", CommentVersionKind.Edited), ("at", now), ("import", import)).ConfigureAwait(false);
        await session.ExecuteAsync(
            "comments.edit", cancellation, ("id", row.Id), ("hash", batch[row.Row].ContentHash), ("text", Text(batch, row, BatchField.Text)),
            ("object", Text(batch, row, BatchField.Object)), ("repost", Text(batch, row, BatchField.Repost)), ("links", Text(batch, row, BatchField.Links))).ConfigureAwait(false);
    }

    /// <summary>Records that a comment is there again.</summary>
    public static async Task RestoreAsync(DatabaseSession session, long comment, long import, DateTimeOffset now, CancellationToken cancellation)
    {
        await session.ExecuteAsync("versions.mark", cancellation, ("id", comment), ("kind", CommentVersionKind.Restored), ("at", now), ("import", import)).ConfigureAwait(false);
        await session.ExecuteAsync("comments.restore", cancellation, ("id", comment)).ConfigureAwait(false);
    }

    private static string? Text(CommentBatch batch, NewComment row, BatchField field) =>
        batch[row.Row, field].IsEmpty ? null : Encoding.UTF8.GetString(batch[row.Row, field]);
}
