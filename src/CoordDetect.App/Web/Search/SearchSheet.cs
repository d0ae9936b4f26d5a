using CoordDetect.App.Export;
using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Index.Queries;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Search;

/// <summary>The comments that a search finds as a table.</summary>
internal static class SearchSheet
{
    /// <summary>What is said of each comment.</summary>
    public static readonly Table<StoredComment> Table = new("comments",
    [
        new("id", CellKind.Number, "Its id in the case.", c => c.Id),
        new("comment_id", CellKind.Text, "Its id where it was read.", c => c.Comment.CommentId),
        new("platform", CellKind.Text, "The platform, where one is named.", c => c.Comment.Platform),
        new("site", CellKind.Text, "The site.", c => c.Comment.Site),
        new("thread", CellKind.Text, "The page or thread that it stands on.", c => c.Comment.Thread),
        new("account", CellKind.Text, "The handle of its author.", c => c.Comment.Account),
        new("account_name", CellKind.Text, "The name that is shown of its author.", c => c.Comment.AccountName),
        new("created_utc", CellKind.Time, "When it was posted.", c => c.Comment.PostedAt.ToDateTimeOffset()),
        new("text", CellKind.Text, "Its words.", c => c.Comment.Text),
        new("object", CellKind.Text, "What it is about, where the source says so: a link, a video, a product.", c => c.Comment.Object),
        new("url", CellKind.Text, "Its own address.", c => c.Comment.Url),
    ]);

    /// <summary>The table of what a search in a case finds, the newest first or those first that fit best.</summary>
    public static async Task<Sheet> OfAsync(ICase found, string folder, string query, bool best, CancellationToken cancellation)
    {
        using CaseSearch search = await CaseSearch.BeginAsync(found, folder, SearchQuery.Parse(query), cancellation);
        List<SearchHit> hits = await ListFiles.AllAsync(page => search.HitsAsync(best, page, cancellation));
        return Table.Of([.. hits.Select(h => h.Comment)]);
    }
}
