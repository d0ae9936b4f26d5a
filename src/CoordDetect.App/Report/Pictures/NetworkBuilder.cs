using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Layout;
using CoordDetect.Core.Network.Ties;

namespace CoordDetect.App.Report.Pictures;

/// <summary>Draws the network of a group.</summary>
internal static class NetworkBuilder
{
    /// <summary>How many classes of weight the edges are drawn in.</summary>
    public const int EdgeClasses = 4;

    /// <summary>How many colours there are for sites; the last stands for all others.</summary>
    public const int Colours = 6;

    private const int MostNodes = 200;
    private const int MostEdges = 2_500;
    private const int Width = 960;
    private const int Margin = 40;
    private const int NameLength = 22;
    private const int MostLabels = 60;
    private const ulong Seed = 1;

    // Where the backbone is nearly all there is, it tells nothing.
    private const int LeastOthers = 2;

    public static NetworkPicture? Build(DetectionResult result, AccountLabels labels, Finding finding)
    {
        FindingMember[] drawn = [.. finding.Members.Where(m => m.Partners > 0).OrderByDescending(m => m.Partners).ThenBy(m => m.Account).Take(MostNodes)];
        if (drawn.Length < 3) return null;
        Dictionary<int, int> nodeOf = drawn.Select((m, i) => (m.Account, i)).ToDictionary(p => p.Account, p => p.i);
        GraphEdge[] inside = [.. finding.Edges.Select(e => result.Edges[e])
            .Where(e => nodeOf.ContainsKey(e.AccountA) && nodeOf.ContainsKey(e.AccountB))
            .Select(e => new GraphEdge(nodeOf[e.AccountA], nodeOf[e.AccountB], e.Weight))];
        GraphEdge[] edges = [.. inside.Take(MostEdges)];
        int height = Math.Clamp(200 + (drawn.Length * 8), 260, 620);
        (double X, double Y)[] places = [.. ForceLayout.Run(drawn.Length, edges, Seed).Select(p => (Margin + (p.X * (Width - (2 * Margin))), Margin + (p.Y * (height - (2 * Margin)))))];
        (IReadOnlyList<string> sites, int[] colours) = Sites(result.Corpus, drawn);
        return new NetworkPicture(
            Width, height, Nodes(labels, drawn, places, colours, height), Paths(edges, places), Backbone(inside, places), sites,
            finding.Members.Count - drawn.Length, inside.Length - edges.Length);
    }

    private static List<NetworkNode> Nodes(AccountLabels labels, FindingMember[] drawn, (double X, double Y)[] places, int[] colours, int height)
    {
        int most = drawn.Max(m => m.Partners);
        LabelPlacer room = new(Width, height);
        double[] radius = [.. drawn.Select(m => 4 + (6 * Math.Sqrt(m.Partners / (double)most)))];
        for (int i = 0; i < drawn.Length; i++) room.Avoid(places[i].X, places[i].Y, radius[i]);
        List<NetworkNode> nodes = [];
        for (int i = 0; i < drawn.Length; i++)
        {
            string name = DisplayText.Name(labels[drawn[i].Account], NameLength);
            LabelPlace? label = i < MostLabels ? room.Place(name.Length, places[i].X, places[i].Y, radius[i]) : null;
            nodes.Add(new NetworkNode(name, drawn[i].Role, colours[i], places[i].X, places[i].Y, radius[i], label));
        }
        return nodes;
    }

    private static (IReadOnlyList<string> Sites, int[] Colours) Sites(CommentCorpus corpus, FindingMember[] drawn)
    {
        int[] siteOf = [.. drawn.Select(m => corpus.SiteOfAccount(m.Account))];
        int[] bySize = [.. siteOf.GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key)];
        if (bySize.Length == 1) return ([], new int[drawn.Length]);
        int own = bySize.Length <= Colours ? bySize.Length : Colours - 1;
        int[] colours = [.. siteOf.Select(s => Array.IndexOf(bySize, s)).Select(i => i < own ? i : Colours - 1)];
        return ([.. bySize.Take(own).Select(s => DisplayText.Name(corpus.SiteName(s)))], colours);
    }

    private static List<string> Paths(GraphEdge[] edges, (double X, double Y)[] places)
    {
        StringBuilder[] paths = [.. Enumerable.Range(0, EdgeClasses).Select(_ => new StringBuilder())];
        double heaviest = edges.Length == 0 ? 1 : edges.Max(e => e.Weight);
        foreach (GraphEdge edge in edges)
        {
            int level = Math.Min(EdgeClasses - 1, (int)(edge.Weight / heaviest * EdgeClasses));
            paths[level].Append('M').Append(Point(places[edge.A])).Append('L').Append(Point(places[edge.B]));
        }
        return [.. paths.Select(p => p.ToString())];
    }

    // The strongest ties that hold everybody together; nothing where the picture has few others.
    private static string Backbone(GraphEdge[] inside, (double X, double Y)[] places)
    {
        IReadOnlyList<(int A, int B)> kept = GroupTies.Of([.. inside.Take(GroupTies.MostTies).Select(e => (e.A, e.B, e.Weight))]).Backbone(places.Length);
        return kept.Count * LeastOthers > inside.Length ? "" : string.Concat(kept.Select(k => $"M{Point(places[k.A])}L{Point(places[k.B])}"));
    }

    private static string Point((double X, double Y) place) => $"{SvgNumber.Of(place.X)} {SvgNumber.Of(place.Y)}";
}
