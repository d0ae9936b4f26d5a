using System.Buffers;
using System.Text.Json;
using CoordDetect.App.Report;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>
/// The network as columns, which are smaller than rows and are typed arrays in the browser at once:
/// <c>{signals:[[id…]…], sites:[name…], nodes:{id,label,site,finding,confidence,x,y}, edges:{id,a,b,weight,signals}}</c>.
/// Numbers that grow are written as the step from the one before: ids of nodes and edges, and <c>a</c>, which is the place of a node in its
/// columns, as <c>b</c> is. <c>finding</c> is 0 where there is none; <c>x</c> and <c>y</c> run from 0 to 65,535; <c>signals</c> of an edge is
/// the place of its set of signals, <c>site</c> that of its site.
/// </summary>
internal static class NetworkJson
{
    private const double Grid = 65_535;

    public static ReadOnlyMemory<byte> Write(RunNetwork network)
    {
        IReadOnlyList<PlacedAccount> accounts = network.Accounts;
        long[] ids = [.. accounts.Select(a => a.Place.Account)];
        List<Line> lines = [.. network.Edges.Select(e => Line.Of(ids, e)).OrderBy(l => l.A).ThenBy(l => l.B).ThenBy(l => l.Edge.Id)];
        string[] sets = [.. lines.Select(l => l.Signals).Distinct().Order(StringComparer.Ordinal)], sites = [.. accounts.Select(a => a.Site).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> setOf = sets.Index().ToDictionary(s => s.Item, s => s.Index), siteOf = sites.Index().ToDictionary(s => s.Item, s => s.Index);
        Dictionary<long, long> findingOf = network.FindingOf();
        long[] findings = [.. ids.Select(id => findingOf.GetValueOrDefault(id))];
        ArrayBufferWriter<byte> buffer = new(1 << 20);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("signals");
            foreach (string set in sets) Texts(json, null, set.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            json.WriteEndArray();
            Texts(json, "sites", sites.Select(s => DisplayText.Name(s)));
            json.WriteStartObject("nodes");
            Numbers(json, "id", Steps(ids));
            Texts(json, "label", accounts.Select(a => DisplayText.Name(a.Handle)));
            Numbers(json, "site", accounts.Select(a => (long)siteOf[a.Site]));
            Numbers(json, "finding", findings);
            Numbers(json, "confidence", findings.Select(f => (long)network.Confidences.GetValueOrDefault(f)));
            Numbers(json, "x", accounts.Select(a => (long)(a.Place.X * Grid)));
            Numbers(json, "y", accounts.Select(a => (long)(a.Place.Y * Grid)));
            json.WriteEndObject();
            json.WriteStartObject("edges");
            Numbers(json, "id", Steps(lines.Select(l => l.Edge.Id)));
            Numbers(json, "a", Steps(lines.Select(l => (long)l.A)));
            Numbers(json, "b", lines.Select(l => (long)l.B));
            Weights(json, lines);
            Numbers(json, "signals", lines.Select(l => (long)setOf[l.Signals]));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static IEnumerable<long> Steps(IEnumerable<long> numbers)
    {
        long before = 0;
        foreach (long number in numbers)
        {
            yield return number - before;
            before = number;
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void Weights(Utf8JsonWriter json, List<Line> lines)
    {
        json.WriteStartArray("weight");
        foreach (Line line in lines) json.WriteNumberValue(Math.Round(line.Edge.Weight, 1));
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string? name, IEnumerable<string> texts)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private readonly record struct Line(int A, int B, string Signals, StoredEdge Edge)
    {
        public static Line Of(long[] ids, StoredEdge edge)
        {
            (int a, int b) = (Array.BinarySearch(ids, edge.AccountA), Array.BinarySearch(ids, edge.AccountB));
            return new Line(Math.Min(a, b), Math.Max(a, b), string.Join(' ', edge.Signals), edge);
        }
    }
}
