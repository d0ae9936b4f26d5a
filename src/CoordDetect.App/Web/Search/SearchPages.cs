using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Index.Queries;
using CoordDetect.Index.Searching;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Search;

/// <summary>Full-text search in the comments of a case.</summary>
internal static class SearchPages
{
    /// <summary>The value of <c>order</c> that asks for the hits that fit best.</summary>
    public const string Best = "best";

    private const int MostOfAKind = 8;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/search", UserRole.Reader, SearchAsync);
        ListFiles.Map(routes, "search", (visit, found) =>
            SearchSheet.OfAsync(found, visit.Folder(found).Path, visit.Query("q") ?? "", visit.Query("order") == Best, visit.Cancellation));
    }

    private static async Task SearchAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string? text = visit.Query("q");
        bool best = visit.Query("order") == Best;
        Page<SearchHit>? hits = null;
        SearchFacets? facets = null;
        IReadOnlyList<StoredAccount> accounts = [];
        string? problem = null;
        if (text is not null)
        {
            try
            {
                using CaseSearch search = await CaseSearch.BeginAsync(found, visit.Folder(found).Path, SearchQuery.Parse(text), visit.Cancellation);
                hits = best ? await search.BestAsync(visit.Page(), visit.Cancellation) : await search.NewestAsync(visit.Page(), visit.Cancellation);
                facets = search.Facets(MostOfAKind);
                accounts = await found.Comments.AccountsAsync([.. facets.Accounts.Select(a => a.Value)], visit.Cancellation);
                await visit.AuditAsync("search", text);
            }
            catch (UserFacingException bad)
            {
                problem = bad.Message;
            }
        }
        await visit.PageAsync<SearchPage>(
            visit.T["web.nav.search"], "search", ("Text", text), ("Best", best), ("Hits", hits), ("Facets", facets), ("Accounts", accounts), ("Problem", problem));
    }
}
