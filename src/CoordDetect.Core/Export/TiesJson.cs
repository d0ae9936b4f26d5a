using System.Text.Json;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network.Ties;

namespace CoordDetect.Core.Export;

/// <summary>Writes how the members of a finding are tied.</summary>
internal static class TiesJson
{
    private const int MostBackbone = 100;

    public static void Write(Utf8JsonWriter json, DetectionResult result, AccountLabels labels, Finding finding)
    {
        GroupTies ties = GroupTies.Of([.. finding.Edges.Take(GroupTies.MostTies).Select(e => result.Edges[e]).Select(e => (e.AccountA, e.AccountB, e.Weight))]);
        GroupCut cut = ties.Cut();
        int first = finding.Members.Select(m => m.Account).FirstOrDefault(a => ties.FarthestFrom(a) >= 0, -1), last = first < 0 ? -1 : ties.FarthestFrom(first);
        json.WriteStartObject("ties");
        json.WriteStartObject("cut");
        json.WriteNumber("ties", cut.Ties);
        json.WriteStrings("smaller_side", cut.SmallerSide.Select(a => labels[a]));
        json.WriteStrings("between", cut.Between.Select(a => labels[a]));
        json.WriteEndObject();
        json.WriteStrings("chain", ties.ChainBetween(first, last).Select(a => labels[a]));
        json.WriteStrings("second_chain", ties.SecondChainBetween(first, last).Select(a => labels[a]));
        json.WriteStartArray("backbone");
        foreach ((int a, int b) in ties.Backbone(MostBackbone))
        {
            json.WriteStartArray();
            json.WriteStringValue(labels[a]);
            json.WriteStringValue(labels[b]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
