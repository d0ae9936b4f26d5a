using System.Globalization;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>The network of a case as a file: for Gephi, for igraph and NetworkX, as a drawing.</summary>
internal static class NetworkFiles
{
    /// <summary>The endings of the files.</summary>
    public static readonly string[] Endings = ["gexf", "graphml", "svg"];

    private static readonly GraphAttribute[] NodeAttributes = [new("site", "string"), new("finding", "int"), new("confidence", "string")];

    private static readonly GraphAttribute[] EdgeAttributes =
    [
        new("q_value", "double"), new("families", "string"), new("signals", "string"), new("coincidences", "int"), new("objects", "int"), new("days", "int"), new("finding", "int"),
    ];

    public static void Map(Routes routes)
    {
        foreach (string ending in Endings) routes.Get($"/cases/{{case}}/network.{ending}", UserRole.Reader, visit => SendAsync(visit, ending));
    }

    private static async Task SendAsync(Visit visit, string ending)
    {
        ICase found = await visit.CaseAsync();
        RunEntry run = await found.Runs.LastAsync(visit.Cancellation) ?? throw new PageMissingException();
        RunNetwork network = await RunNetwork.ReadAsync(found, run.Id, visit.Cancellation);
        using MemoryStream file = new();
        if (ending == "gexf") Gexf.Write(file, Table(network));
        else if (ending == "graphml") GraphMl.Write(file, Table(network));
        else NetworkDrawing.Write(file, network, visit.T);
        string name = $"{found.Name}-network.{ending}";
        await visit.AuditAsync("export", name);
        visit.Http.Response.ContentType = ending == "svg" ? "image/svg+xml; charset=utf-8" : "application/xml; charset=utf-8";
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await visit.Http.Response.Body.WriteAsync(file.GetBuffer().AsMemory(0, (int)file.Length), visit.Cancellation);
    }

    private static GraphTable Table(RunNetwork network)
    {
        Dictionary<long, long> findings = network.FindingOf();
        return new GraphTable(NodeAttributes, EdgeAttributes, network.Accounts.Select(Node), network.Edges.Select(Line));

        GraphNode Node(PlacedAccount account) => new(account.Place.Account, account.Handle,
        [
            account.Site, findings.TryGetValue(account.Place.Account, out long finding) ? Number(finding) : null,
            network.Confidences.TryGetValue(finding, out Confidence level) ? ConfidenceScale.Word(level) : null,
        ]);
    }

    private static GraphLine Line(StoredEdge edge) => new(edge.Id, edge.AccountA, edge.AccountB, edge.Weight,
    [
        edge.QValue.ToString("R", CultureInfo.InvariantCulture), string.Join(';', edge.Families), string.Join(';', edge.Signals), Number(edge.Coincidences), Number(edge.Objects), Number(edge.Days),
        edge.Finding is { } finding ? Number(finding) : null,
    ]);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
