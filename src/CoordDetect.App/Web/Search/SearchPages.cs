using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Search;

namespace CoordDetect.App.Web.Search;

/// <summary>Full-text search in the comments of a case.</summary>
internal static class SearchPages
{
    private const long CountedAtMost = 1_000;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/search", UserRole.Reader, SearchAsync);
        ListFiles.Map(routes, "search", (visit, found) => SearchSheet.OfAsync(found, visit.Query("q") ?? "", visit.Cancellation));
    }

    private static async Task SearchAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string? text = visit.Query("q");
        Page<SearchHit>? hits = null;
        long count = 0;
        string? problem = null;
        if (text is not null)
        {
            try
            {
                SearchQuery query = SearchQuery.Parse(text);
                hits = await found.Search.FindAsync(query, visit.Page(), visit.Cancellation);
                count = await found.Search.CountAsync(query, CountedAtMost, visit.Cancellation);
                await visit.AuditAsync("search", text);
            }
            catch (UserFacingException bad)
            {
                problem = bad.Message;
            }
        }
        await visit.PageAsync<SearchPage>(visit.T["web.nav.search"], "search", ("Text", text), ("Hits", hits), ("Count", count), ("Most", CountedAtMost), ("Problem", problem));
    }
}
