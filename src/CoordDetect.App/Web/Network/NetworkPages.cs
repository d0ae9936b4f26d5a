using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>The network of a whole case, to walk through.</summary>
internal static class NetworkPages
{
    private const int Listed = 50;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/network", UserRole.Reader, ShowAsync);
        routes.Get("/cases/{case}/network.json", UserRole.Reader, DataAsync);
        routes.Get("/cases/{case}/network-days.json", UserRole.Reader, DaysAsync);
        routes.Get("/cases/{case}/network/tied", UserRole.Reader, TiedAsync);
        NetworkFiles.Map(routes);
        routes.Get("/cases/{case}/runs/{run}/edges/{id}", UserRole.Reader, EdgePages.ShowAsync);
    }

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        RunEntry? run = await found.Runs.LastAsync(visit.Cancellation);
        await visit.PageAsync<NetworkPage>(visit.T["web.nav.network"], "network", 200, Assets.Has("explorer.js") ? "/assets/explorer.js" : null,
            ("Run", run), ("HasExplorer", Assets.Has("explorer.js")), ("Strongest", run is null ? [] : await StrongestAsync(visit, found, run)));
    }

    private static async Task TiedAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        RunEntry run = await found.Runs.LastAsync(visit.Cancellation) ?? throw new PageMissingException();
        IReadOnlyList<PlacedAccount> accounts = await Work.Detect.NetworkPlaces.OfAsync(found, run.Id, visit.Cancellation);
        NetworkTies asked = new(AskedAccount.Of(accounts, visit.Number("a"), visit.Query("from")), AskedAccount.Of(accounts, visit.Number("b"), visit.Query("to")));
        NetworkTies ties = await NetworkTies.ReadAsync(found, run.Id, asked, visit.Cancellation);
        await visit.PageAsync<TiedPage>(visit.T["web.network.tied"], "network", ("View", ties), ("Kept", ties.Places));
    }

    // Without scripts, a table has the heaviest edges.
    private static async Task<IReadOnlyList<(StoredAccount A, StoredAccount B, StoredEdge Edge)>> StrongestAsync(Visit visit, ICase found, RunEntry run)
    {
        List<StoredEdge> edges = await found.Runs.EdgesAsync(run.Id, limit: Listed, cancellation: visit.Cancellation).ToListAsync(visit.Cancellation);
        Dictionary<long, StoredAccount> accounts = (await found.Comments.AccountsAsync([.. edges.SelectMany(e => new[] { e.AccountA, e.AccountB }).Distinct()], visit.Cancellation)).ToDictionary(a => a.Id);
        return [.. edges.Where(e => accounts.ContainsKey(e.AccountA) && accounts.ContainsKey(e.AccountB)).Select(e => (accounts[e.AccountA], accounts[e.AccountB], e))];
    }

    private static Task DataAsync(Visit visit) => SendAsync(visit, async (found, run) => NetworkJson.Write(await RunNetwork.ReadAsync(found, run, visit.Cancellation)));

    private static Task DaysAsync(Visit visit) => SendAsync(visit, async (found, run) => NetworkDays.Write(await found.Runs.DaysOfEdgesAsync(run, visit.Cancellation).ToListAsync(visit.Cancellation)));

    // The data of a run change only when an account is erased: who has them asks whether they still hold, and gets them no second time.
    private static async Task SendAsync(Visit visit, Func<ICase, long, Task<ReadOnlyMemory<byte>>> write)
    {
        ICase found = await visit.CaseAsync();
        RunEntry run = await found.Runs.LastAsync(visit.Cancellation) ?? throw new PageMissingException();
        string? encoding = Compressed.EncodingFor(visit.Http.Request);
        string tag = $"\"{await DigestAsync(visit, found, run)}{(encoding is null ? "" : "-" + encoding)}\"";
        visit.Http.Response.Headers.CacheControl = "private, no-cache";
        visit.Http.Response.Headers.Remove("Pragma");
        visit.Http.Response.Headers.ETag = tag;
        if (visit.Http.Request.Headers.IfNoneMatch.ToString() == tag)
        {
            visit.Http.Response.StatusCode = 304;
            return;
        }
        ReadOnlyMemory<byte> plain = await write(found, run.Id);
        await Compressed.SendAsync(visit.Http, "application/json", Compressed.Encode(plain.Span, encoding, CompressionLevel.Fastest), encoding);
    }

    private static async Task<string> DigestAsync(Visit visit, ICase found, RunEntry run)
    {
        long erased = await found.Privacy.ErasedAsync(visit.Cancellation);
        string facts = string.Create(
            CultureInfo.InvariantCulture, $"{found.Name} {visit.Record.Created:O} {run.Id} {run.Finished:O} {erased} {typeof(NetworkPages).Module.ModuleVersionId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 12));
    }
}
