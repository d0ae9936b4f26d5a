using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Search;

namespace CoordDetect.App.Web.Search;

/// <summary>The comments that a search finds as a table.</summary>
internal static class SearchSheet
{
    private static readonly string[] Columns = ["id", "comment_id", "platform", "site", "thread", "account", "account_name", "created_utc", "text", "object", "url"];

    /// <summary>The table of what a search finds, newest first.</summary>
    public static async Task<Sheet> OfAsync(ICase found, string query, CancellationToken cancellation)
    {
        SearchQuery asked = SearchQuery.Parse(query);
        List<SearchHit> hits = await ListFiles.AllAsync(page => found.Search.FindAsync(asked, page, cancellation));
        return new Sheet("comments", Columns, hits.Count, i => Cells(hits[i]));
    }

    private static object?[] Cells(SearchHit hit)
    {
        Comment said = hit.Comment.Comment;
        return [hit.Comment.Id, said.CommentId, said.Platform, said.Site, said.Thread, said.Account, said.AccountName, said.PostedAt.ToDateTimeOffset(), said.Text, said.Object, said.Url];
    }
}
