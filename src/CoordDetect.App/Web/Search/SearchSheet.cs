using CoordDetect.App.Export;
using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Corpus;
using CoordDetect.Index.Queries;
using CoordDetect.Storage;

namespace CoordDetect.App.Web.Search;

/// <summary>The comments that a search finds as a table.</summary>
internal static class SearchSheet
{
    private static readonly string[] Columns = ["id", "comment_id", "platform", "site", "thread", "account", "account_name", "created_utc", "text", "object", "url"];

    /// <summary>The table of what a search in a case finds, the newest first or those first that fit best.</summary>
    public static async Task<Sheet> OfAsync(ICase found, string folder, string query, bool best, CancellationToken cancellation)
    {
        using CaseSearch search = await CaseSearch.BeginAsync(found, folder, SearchQuery.Parse(query), cancellation);
        List<SearchHit> hits = await ListFiles.AllAsync(page => best ? search.BestAsync(page, cancellation) : search.NewestAsync(page, cancellation));
        return new Sheet("comments", Columns, hits.Count, i => Cells(hits[i]));
    }

    private static object?[] Cells(SearchHit hit)
    {
        Comment said = hit.Comment.Comment;
        return [hit.Comment.Id, said.CommentId, said.Platform, said.Site, said.Thread, said.Account, said.AccountName, said.PostedAt.ToDateTimeOffset(), said.Text, said.Object, said.Url];
    }
}
