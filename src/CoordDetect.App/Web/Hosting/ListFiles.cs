using CoordDetect.App.Export;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Lets a list of a page leave as a file, with the same filters: what is taken out is written into the audit log first.</summary>
internal static class ListFiles
{
    /// <summary>The most rows that a file holds.</summary>
    public const int MostRows = 100_000;

    private const int RowsAtOnce = 1_000;

    /// <summary>Maps <c>/cases/{case}/NAME.csv</c>, <c>.xlsx</c> and <c>.json</c>.</summary>
    public static void Map(Routes routes, string name, Func<Visit, ICase, Task<Sheet>> sheet)
    {
        foreach (string ending in ListFile.Endings)
            routes.Get($"/cases/{{case}}/{name}.{ending}", UserRole.Reader, visit => SendAsync(visit, name, ending, sheet));
    }

    /// <summary>All items of a list, page by page, up to <see cref="MostRows"/>.</summary>
    public static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        List<T> all = [];
        string? after = null;
        do
        {
            Page<T> page = await read(new PageRequest(RowsAtOnce, after));
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && all.Count < MostRows);
        return all;
    }

    private static async Task SendAsync(Visit visit, string name, string ending, Func<Visit, ICase, Task<Sheet>> sheet)
    {
        ICase found = await visit.CaseAsync();
        byte[] file = ListFile.Write(await sheet(visit, found), ending);
        await visit.AuditAsync("export", $"{found.Name}-{name}.{ending}");
        visit.Http.Response.ContentType = ListFile.TypeOf(ending);
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{found.Name}-{name}.{ending}\"";
        await visit.Http.Response.Body.WriteAsync(file, visit.Cancellation);
    }
}
