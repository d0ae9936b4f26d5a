using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>The attributes that both graph files carry, and their values. A value of null is left out of the file.</summary>
internal static class GraphAttributes
{
    public static IReadOnlyList<GraphAttribute> Nodes { get; } =
    [
        new("account", "string"), new("site", "string"), new("cluster", "int"), new("confidence", "string"),
        new("score", "double"), new("role", "string"), new("comments", "int"), new("signals", "string"),
    ];

    public static IReadOnlyList<GraphAttribute> Edges { get; } =
    [
        new("q_value", "double"), new("families", "string"), new("signals", "string"), new("coincidences", "int"),
        new("objects", "int"), new("days", "int"), new("corroborated", "boolean"), new("cluster", "int"),
    ];

    public static string?[] OfNode(NetworkFacts facts, AccountScore account) =>
    [
        facts.Corpus.HandleOf(account.Account),
        facts.Corpus.SiteName(facts.Corpus.SiteOfAccount(account.Account)),
        account.Finding == 0 ? null : XmlText.Number(account.Finding),
        facts.ConfidenceOf(account.Finding),
        XmlText.Number(account.Score),
        account.Role is MemberRole role ? ExportNames.Of(role) : null,
        XmlText.Number(account.Comments),
        string.Join(';', account.Signals),
    ];

    public static string?[] OfEdge(NetworkFacts facts, EvidenceEdge edge, int index) =>
    [
        XmlText.Number(edge.QValue),
        string.Join(';', edge.Families.Select(ExportNames.Of)),
        string.Join(';', facts.SignalsOf(edge)),
        XmlText.Number(edge.EvidenceCount),
        XmlText.Number(edge.Objects),
        XmlText.Number(edge.Days),
        edge.Corroborated ? "true" : "false",
        facts.FindingOfEdge(index) is int finding ? XmlText.Number(finding) : null,
    ];
}
