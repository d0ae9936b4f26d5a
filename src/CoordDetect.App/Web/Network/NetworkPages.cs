using System.Buffers;
using System.Text.Json;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>The network of a whole case, to walk through.</summary>
internal static class NetworkPages
{
    private const int MostEdges = 200_000;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/network", UserRole.Reader, ShowAsync);
        routes.Get("/cases/{case}/network.json", UserRole.Reader, DataAsync);
        routes.Get("/cases/{case}/runs/{run}/edges/{id}", UserRole.Reader, EdgePages.ShowAsync);
    }

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        RunEntry? run = await found.Runs.LastAsync(visit.Cancellation);
        await visit.PageAsync<NetworkPage>(visit.T["web.nav.network"], "network", 200, Assets.Has("explorer.js") ? "/assets/explorer.js" : null,
            ("Run", run), ("HasExplorer", Assets.Has("explorer.js")), ("Strongest", run is null ? [] : await StrongestAsync(visit, found, run)));
    }

    // Without scripts, the heaviest edges as a table say most of it.
    private static async Task<IReadOnlyList<(StoredAccount A, StoredAccount B, StoredEdge Edge)>> StrongestAsync(Visit visit, ICase found, RunEntry run)
    {
        List<StoredEdge> edges = [];
        await foreach (StoredEdge edge in found.Runs.EdgesAsync(run.Id, cancellation: visit.Cancellation))
        {
            edges.Add(edge);
            if (edges.Count == 50) break;
        }
        Dictionary<long, StoredAccount> accounts = (await found.Comments.AccountsAsync([.. edges.SelectMany(e => new[] { e.AccountA, e.AccountB }).Distinct()], visit.Cancellation)).ToDictionary(a => a.Id);
        return [.. edges.Where(e => accounts.ContainsKey(e.AccountA) && accounts.ContainsKey(e.AccountB)).Select(e => (accounts[e.AccountA], accounts[e.AccountB], e))];
    }

    /// <summary>Nodes and edges as JSON: <c>{nodes:[{id,label,site,finding,confidence}],edges:[{id,a,b,weight,signals}]}</c>.</summary>
    private static async Task DataAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        RunEntry run = await found.Runs.LastAsync(visit.Cancellation) ?? throw new PageMissingException();
        visit.Http.Response.ContentType = "application/json";
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer)) await WriteAsync(json, found, run, visit.Cancellation);
        await visit.Http.Response.Body.WriteAsync(buffer.WrittenMemory, visit.Cancellation);
    }

    private static async Task WriteAsync(Utf8JsonWriter json, ICase found, RunEntry run, CancellationToken cancellation)
    {
        Dictionary<long, long?> findings = [];
        Dictionary<long, Confidence> confidences = await ConfidencesAsync(found, cancellation);
        json.WriteStartObject();
        json.WriteStartArray("edges");
        int edges = 0;
        await foreach (StoredEdge edge in found.Runs.EdgesAsync(run.Id, cancellation: cancellation))
        {
            if (++edges > MostEdges) break;
            json.WriteStartObject();
            json.WriteNumber("id", edge.Id);
            json.WriteNumber("a", edge.AccountA);
            json.WriteNumber("b", edge.AccountB);
            json.WriteNumber("weight", edge.Weight);
            json.WriteString("signals", string.Join(' ', edge.Signals));
            json.WriteEndObject();
            foreach (long account in new[] { edge.AccountA, edge.AccountB })
                if (edge.Finding is not null || !findings.ContainsKey(account)) findings[account] = edge.Finding ?? findings.GetValueOrDefault(account);
        }
        json.WriteEndArray();
        json.WriteStartArray("nodes");
        foreach (long[] some in findings.Keys.Order().Chunk(10_000))
            foreach (StoredAccount account in await found.Comments.AccountsAsync(some, cancellation)) WriteNode(json, account, findings[account.Id], confidences);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, StoredAccount account, long? finding, Dictionary<long, Confidence> confidences)
    {
        json.WriteStartObject();
        json.WriteNumber("id", account.Id);
        json.WriteString("label", Report.DisplayText.Name(account.Profile.Handle));
        json.WriteString("site", Report.DisplayText.Name(account.Profile.Site));
        if (finding is { } number)
        {
            json.WriteNumber("finding", number);
            json.WriteNumber("confidence", (int)confidences.GetValueOrDefault(number));
        }
        json.WriteEndObject();
    }

    private static async Task<Dictionary<long, Confidence>> ConfidencesAsync(ICase found, CancellationToken cancellation)
    {
        Dictionary<long, Confidence> confidences = [];
        string? after = null;
        do
        {
            Page<FindingEntry> page = await found.Findings.ListAsync(new FindingFilter(), new PageRequest(1_000, after), cancellation);
            foreach (FindingEntry finding in page.Items) confidences[finding.Id] = finding.Confidence;
            after = page.Next;
        }
        while (after is not null);
        return confidences;
    }
}
