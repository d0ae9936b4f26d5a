using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;

namespace CoordDetect.App.Web.Access;

/// <summary>Signing in and out, users, and the record of who did what.</summary>
internal static class AccessPages
{
    public static void Map(Routes routes)
    {
        routes.GetOpen("/link", FollowAsync);
        routes.GetOpen("/signin", async visit => await visit.PageAsync<SignInPage>(visit.T["web.signin.heading"], "", ("Next", visit.Query("next")), ("ByLink", await IsByLinkAsync(visit))));
        routes.PostOpen("/signin", SignInAsync);
        routes.PostOpen("/signout", SignOutAsync);
        routes.PostOpen("/language", ChooseLanguageAsync);
        routes.Get("/users", UserRole.Admin, UsersAsync);
        routes.Post("/users", UserRole.Admin, AddUserAsync);
        routes.Post("/users/{id}", UserRole.Admin, ChangeUserAsync);
        routes.Get("/audit", UserRole.Admin, AuditAsync);
    }

    private static async Task FollowAsync(Visit visit)
    {
        if (visit.Web.Gate.Follow(visit.Http)) await visit.GoAsync("/cases");
        else await visit.PageAsync<SignInPage>(visit.T["web.signin.heading"], "", 403, null, ("LinkUsed", true), ("ByLink", await IsByLinkAsync(visit)));
    }

    // Where there is a user, the program prints no link when it is started.
    private static async Task<bool> IsByLinkAsync(Visit visit) => visit.Web.Options.IsLoopback && !await visit.Web.Store.Users.AnyAsync(visit.Cancellation);

    private static async Task SignInAsync(Visit visit)
    {
        string name = await visit.FieldAsync("name"), next = await visit.FieldAsync("next");
        SignInOutcome outcome = await visit.Web.Gate.SignInAsync(visit.Http, name, (await visit.Http.Request.ReadFormAsync(visit.Cancellation))["password"].ToString());
        if (outcome.User is not null)
        {
            await visit.Web.Store.Audit.AddAsync(new AuditEntry(0, visit.Now, outcome.User.Name, "sign-in", null, null, Gate.Address(visit.Http)), visit.Cancellation);
            await visit.GoAsync(IsOurs(next) ? next : "/cases");
            return;
        }
        await visit.PageAsync<SignInPage>(visit.T["web.signin.heading"], "", outcome switch { { IsBusy: true } => 503, { BlockedUntil: not null } => 429, _ => 401 }, null,
            ("Next", next), ("Name", name), ("Failed", true), ("Busy", outcome.IsBusy), ("BlockedUntil", outcome.BlockedUntil),
            ("ByLink", await IsByLinkAsync(visit)));
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.Web.Gate.SignOutAsync(visit.Http);
        await visit.GoAsync("/signin");
    }

    private static async Task ChooseLanguageAsync(Visit visit)
    {
        ReaderLanguage.Choose(visit.Http, await visit.FieldAsync("to"));
        string back = await visit.FieldAsync("back");
        await visit.GoAsync(IsOurs(back) ? back : "/cases");
    }

    // An address of ours begins with one slash; "//host" and "/\host" lead elsewhere.
    private static bool IsOurs(string address) =>
        address.Length > 0 && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && address.Length <= 4_000 && !address.Any(char.IsControl);

    private static async Task UsersAsync(Visit visit) =>
        await visit.PageAsync<UsersPage>(visit.T["web.users.heading"], "", ("Users", await visit.Web.Store.Users.ListAsync(visit.Cancellation)));

    private static async Task AddUserAsync(Visit visit)
    {
        string name = await visit.FieldAsync("name");
        string password = (await visit.Http.Request.ReadFormAsync(visit.Cancellation))["password"].ToString();
        await visit.Web.Store.Users.AddAsync(name, password, Role(await visit.FieldAsync("role")), visit.Now, visit.Cancellation);
        await visit.AuditAsync("add-user", name);
        await visit.GoAsync("/users", "saved");
    }

    private static async Task ChangeUserAsync(Visit visit)
    {
        long id = visit.Id();
        string password = (await visit.Http.Request.ReadFormAsync(visit.Cancellation))["password"].ToString();
        await visit.Web.Store.Users.ChangeAsync(id, Role(await visit.FieldAsync("role")), await visit.FieldAsync("disabled") == "on", visit.Cancellation);
        if (password.Length > 0) await visit.Web.Store.Users.SetPasswordAsync(id, password, visit.Cancellation);
        await visit.AuditAsync("change-user", visit.Route("id"));
        await visit.GoAsync("/users", "saved");
    }

    private static async Task AuditAsync(Visit visit)
    {
        AuditFilter filter = new(visit.Query("user"), visit.Query("case"), visit.Query("action"));
        await visit.PageAsync<AuditPage>(visit.T["web.audit.heading"], "", ("Entries", await visit.Web.Store.Audit.ListAsync(filter, visit.Page(100), visit.Cancellation)));
    }

    private static UserRole Role(string word) =>
        FormWord.TryRead(word, out UserRole role) ? role : throw new UserFacingException("Choose a role: reader, analyst or admin.");
}
