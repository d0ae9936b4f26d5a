using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
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
        routes.Post("/cases/{case}/search/saved", UserRole.Analyst, SaveAsync);
        routes.Post("/cases/{case}/search/saved/{id}/remove", UserRole.Analyst, RemoveAsync);
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
                hits = await search.HitsAsync(best, visit.Page(), visit.Cancellation);
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
            visit.T["web.nav.search"], "search", ("Text", text), ("Best", best), ("Hits", hits), ("Facets", facets), ("Accounts", accounts), ("Problem", problem),
            ("Saved", await found.Searches.ListAsync(visit.Cancellation)));
    }

    private static async Task SaveAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        (string words, bool best) = (await visit.FieldAsync("q"), await visit.FieldAsync("order") == Best);
        await found.Searches.SaveAsync(await visit.FieldAsync("name"), words, best, visit.Visitor.Name, visit.Now, visit.Cancellation);
        await visit.AuditAsync("search", words);
        await visit.GoAsync(Address(found.Name, words, best), "saved");
    }

    private static async Task RemoveAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        if (!await found.Searches.RemoveAsync(visit.Id(), visit.Cancellation)) throw new PageMissingException();
        await visit.AuditAsync("remove-search", visit.Route("id"));
        await visit.GoAsync(CaseAddress.Of(found.Name, "search"), "saved");
    }

    /// <summary>Where a search is done.</summary>
    public static string Address(string name, string words, bool best)
    {
        string address = QueryText.With(CaseAddress.Of(name, "search"), "q", words);
        return best ? QueryText.With(address, "order", Best) : address;
    }
}
