using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Web.Privacy;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Privacy;

namespace CoordDetect.App.Web.Settings;

/// <summary>Purpose and retention, official accounts, erasure, custody, deletion.</summary>
internal static class SettingsPages
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/settings", UserRole.Reader, ShowAsync);
        routes.Post("/cases/{case}/settings", UserRole.Analyst, ChangeAsync);
        routes.Post("/cases/{case}/official", UserRole.Analyst, AddOfficialAsync);
        routes.Post("/cases/{case}/official/remove", UserRole.Analyst, RemoveOfficialAsync);
        routes.Post("/cases/{case}/erase", UserRole.Admin, EraseAsync);
        routes.Post("/cases/{case}/delete", UserRole.Admin, DeleteAsync);
    }

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        await visit.PageAsync<SettingsPage>(visit.T["web.nav.settings"], "settings",
            ("Official", await found.Settings.OfficialAsync(visit.Cancellation)),
            ("Custody", (await found.Custody.ListAsync(new PageRequest(50), visit.Cancellation)).Items),
            ("Check", await found.Custody.CheckAsync(visit.Cancellation)));
    }

    private static async Task ChangeAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        DateOnly retain = await visit.RetentionAsync();
        await found.Settings.ChangeAsync(new CaseChange
        {
            Title = await visit.FieldAsync("title"),
            Purpose = await visit.FieldAsync("purpose"),
            RetainUntil = retain,
        }, visit.Cancellation);
        await found.Custody.AddAsync(CustodyKind.Changed, "{\"what\":\"settings\"}", visit.Visitor.Name, visit.Now, visit.Cancellation);
        await DoneAsync(visit, found, "change-settings");
    }

    private static async Task AddOfficialAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string handle = await visit.FieldAsync("handle");
        if (handle.Length == 0) throw new UserFacingException(visit.T["web.official.no-handle"]);
        await found.Settings.AddOfficialAsync(new OfficialAccount(handle, await visit.FieldAsync("reason"), visit.Visitor.Name, visit.Now), visit.Cancellation);
        await DoneAsync(visit, found, "add-official", handle);
    }

    private static async Task RemoveOfficialAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string handle = await visit.FieldAsync("handle");
        await found.Settings.RemoveOfficialAsync(handle, visit.Cancellation);
        await DoneAsync(visit, found, "remove-official", handle, "removed");
    }

    // The log says that somebody was erased, and never who.
    private static async Task EraseAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        long account = await NamedAccount.FindAsync(found, await visit.FieldAsync("account"), visit.T, visit.Cancellation);
        string data = visit.Web.Options.Store.DataFolder;
        Erasure erased = await AccountErasure.EraseAsync(visit.Web.Store, found, data, account, await visit.FieldAsync("reason"), visit.Visitor.Name, visit.Web.Clock, visit.Cancellation);
        await DoneAsync(visit, found, "erase", erased.Pseudonym, "erased");
    }

    private static async Task DeleteAsync(Visit visit)
    {
        string name = await NameAsync(visit);
        if (await visit.FieldAsync("name") != name) throw new UserFacingException(visit.T["web.delete.other-name"]);
        if ((await visit.Web.Jobs.OpenAsync(name, visit.Cancellation)).Count > 0) throw new UserFacingException(visit.T["web.delete.busy"]);
        await visit.AuditAsync("delete-case", name);
        await CaseRemoval.DeleteAsync(visit.Web.Store, visit.Web.Options.Store.DataFolder, name, visit.Cancellation);
        await visit.GoAsync("/cases", "case-deleted");
    }

    // A case that cannot be opened can be deleted all the same.
    private static async Task<string> NameAsync(Visit visit)
    {
        try
        {
            return (await visit.CaseAsync()).Name;
        }
        catch (StoreFaultException fault) when (fault.Kind == StoreFaultKind.Damaged)
        {
            return visit.Route("case");
        }
    }

    private static async Task DoneAsync(Visit visit, ICase found, string action, string? target = null, string done = "saved")
    {
        await visit.AuditAsync(action, target);
        await visit.GoAsync(CaseAddress.Of(found.Name, "settings"), done);
    }
}
