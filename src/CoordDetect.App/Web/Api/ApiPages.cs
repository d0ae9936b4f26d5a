using System.Globalization;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Storage.Access;

namespace CoordDetect.App.Web.Api;

/// <summary>Where a user makes tokens and takes them back, and sees what programs may ask for.</summary>
internal static class ApiPages
{
    public static void Map(Routes routes)
    {
        routes.Get("/api", UserRole.Reader, visit => ShowAsync(visit, null));
        routes.Post("/api/tokens", UserRole.Reader, AddAsync);
        routes.Post("/api/tokens/{id}/remove", UserRole.Reader, RemoveAsync);
    }

    private static async Task ShowAsync(Visit visit, string? made) => await visit.PageAsync<ApiPage>(visit.T["web.api.heading"], "",
        ("Tokens", await visit.Web.Store.Tokens.ListAsync(Whose(visit), visit.Cancellation)), ("Made", made), ("Now", visit.Now),
        ("Server", $"{visit.Http.Request.Scheme}://{visit.Http.Request.Host}"));

    // The token is in this answer and nowhere else: not in an address, not in a log, not in the store.
    private static async Task AddAsync(Visit visit)
    {
        if (visit.Visitor.UserId is not { } user) throw new UserFacingException(visit.T["web.api.needs-user"]);
        if (!DateOnly.TryParseExact(await visit.FieldAsync("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw new UserFacingException(visit.T["web.term.no-day"]);
        string name = await visit.FieldAsync("name");
        string token = await visit.Web.Store.Tokens.AddAsync(user, name, visit.Now, new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero), visit.Cancellation);
        await visit.AuditAsync("add-token", name);
        await ShowAsync(visit, token);
    }

    private static async Task RemoveAsync(Visit visit)
    {
        if (!await visit.Web.Store.Tokens.RemoveAsync(visit.Id(), Whose(visit), visit.Cancellation)) throw new PageMissingException();
        await visit.AuditAsync("remove-token", visit.Route("id"));
        await visit.GoAsync("/api", "removed");
    }

    // An admin answers for all that may be read: theirs are everybody's tokens.
    private static long? Whose(Visit visit) => visit.Visitor.Can(UserRole.Admin) ? null : visit.Visitor.UserId ?? 0;
}
