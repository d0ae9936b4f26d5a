using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Export;

/// <summary>Writes one finding as a JSON object.</summary>
internal sealed class FindingJson(DetectionResult result)
{
    private readonly AccountLabels _labels = new(result.Corpus);
    private readonly CommentCorpus _corpus = result.Corpus;

    public void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteNumber("number", finding.Number);
        json.WriteString("id", finding.Id);
        json.WriteString("kind", ExportNames.Of(finding.Kind));
        json.WriteString("confidence", ConfidenceScale.Word(finding.Confidence));
        json.WriteStrings("limits", finding.Limits);
        json.WriteFinite("bits", finding.Statistic);
        json.WriteStartObject("chance");
        json.WriteNumber("runs", result.Shuffled.Runs);
        json.WriteNumber("as_strong", finding.ChanceRuns);
        json.WriteEndObject();
        json.WriteNumber("objects", finding.Objects);
        json.WriteNumber("days", finding.Days);
        json.WriteTime("first", finding.First);
        json.WriteTime("last", finding.Last);
        WriteSignals(json, finding.Signals);
        WriteWordings(json, finding.Wordings);
        WriteCurve(json, finding.Curve);
        WriteExplanations(json, finding.Explanations);
        WriteMembers(json, finding.Members);
        TiesJson.Write(json, result, _labels, finding);
        WriteEvidence(json, finding);
        json.WriteEndObject();
    }

    /// <summary>Writes what was seen and not concluded.</summary>
    public void Write(Utf8JsonWriter json, NearMiss miss)
    {
        json.WriteStartObject();
        json.WriteString("kind", ExportNames.Of(miss.Kind));
        json.WriteFinite("bits", miss.Bits);
        json.WriteNumber("objects", miss.Objects);
        json.WriteString("what", miss.What);
        json.WriteStrings("limits", miss.Limits);
        json.WriteTime("first", miss.First);
        json.WriteTime("last", miss.Last);
        json.WriteStrings("accounts", [.. miss.Accounts.Select(a => _labels[a])]);
        json.WriteStrings("comment_ids", [.. miss.Comments.Select(_corpus.CommentIdOf)]);
        json.WriteEndObject();
    }

    private static void WriteSignals(Utf8JsonWriter json, IReadOnlyList<SignalContribution> signals)
    {
        json.WriteStartArray("signals");
        foreach (SignalContribution signal in signals)
        {
            json.WriteStartObject();
            json.WriteString("signal", signal.Signal);
            json.WriteString("family", ExportNames.Of(signal.Family));
            json.WriteNumber("edges", signal.Edges);
            json.WriteNumber("coincidences", signal.Coincidences);
            json.WriteNumber("objects", signal.Objects);
            json.WriteFinite("smallest_p", signal.SmallestP);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteWordings(Utf8JsonWriter json, IReadOnlyList<SharedWording> wordings)
    {
        json.WriteStartArray("wordings");
        foreach (SharedWording wording in wordings)
        {
            json.WriteStartObject();
            json.WriteNumber("accounts", wording.Accounts);
            json.WriteStartArray("parts");
            foreach (TemplatePart part in wording.Parts) TemplateJson.WritePart(json, part);
            json.WriteEndArray();
            json.WriteStartArray("comments");
            foreach (WordingUse use in wording.Uses) TemplateJson.WriteUse(json, _corpus, use.Comment, use.Fillings);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCurve(Utf8JsonWriter json, IReadOnlyList<CurvePoint> curve)
    {
        json.WriteStartArray("curve");
        foreach (CurvePoint point in curve)
        {
            json.WriteStartObject();
            json.WriteFinite("weight", point.Weight);
            json.WriteNumber("pairs", point.Pairs);
            json.WriteNumber("accounts", point.Accounts);
            json.WriteNumber("largest", point.Largest);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteExplanations(Utf8JsonWriter json, IReadOnlyList<Explanation> explanations)
    {
        json.WriteStartArray("alternatives");
        foreach (Explanation explanation in explanations)
        {
            json.WriteStartObject();
            json.WriteString("id", explanation.Id);
            json.WriteString("outcome", ExportNames.Of(explanation.Outcome));
            json.WriteFinite("score", explanation.Score);
            json.WriteStartArray("facts");
            foreach ((string name, double value) in explanation.Facts)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteFinite("value", value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteMembers(Utf8JsonWriter json, IReadOnlyList<FindingMember> members)
    {
        json.WriteStartArray("members");
        foreach (FindingMember member in members)
        {
            Account account = _corpus.AccountAt(member.Account);
            json.WriteStartObject();
            json.WriteString("account", _labels[member.Account]);
            json.WriteString("handle", account.Handle);
            json.WriteString("site", account.Site);
            json.WriteString("name", account.Name);
            json.WriteTime("created", account.Created);
            json.WriteString("role", ExportNames.Of(member.Role));
            json.WriteFinite("score", member.Score);
            json.WriteNumber("comments", member.Comments);
            json.WriteNumber("partners", member.Partners);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteEvidence(Utf8JsonWriter json, Finding finding)
    {
        json.WriteNumber("edges", finding.Edges.Count);
        json.WriteStartArray("evidence_ids");
        foreach ((int from, int to) in EvidenceRanges.Of(finding.Edges.Select(e => result.Edges[e])))
        {
            json.WriteStartArray();
            json.WriteNumberValue(from);
            json.WriteNumberValue(to);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("highlights");
        foreach (int index in finding.Highlights) WriteHighlight(json, index);
        json.WriteEndArray();
    }

    private void WriteHighlight(Utf8JsonWriter json, int index)
    {
        EvidenceRow row = result.Evidence[index];
        json.WriteStartObject();
        json.WriteNumber("evidence_id", index + 1);
        json.WriteString("signal", row.Signal);
        json.WriteString("object", row.Object);
        if (EvidenceCsv.DeltaOf(_corpus, row) is long delta) json.WriteNumber("dt_seconds", delta);
        else json.WriteNull("dt_seconds");
        json.WriteFinite("strength", row.Strength);
        json.WriteFinite("p_value", row.PValue);
        WriteComment(json, "a", row.AccountA, row.CommentA);
        WriteComment(json, "b", row.AccountB, row.CommentB);
        json.WriteEndObject();
    }

    private void WriteComment(Utf8JsonWriter json, string side, int account, int comment)
    {
        int thread = _corpus.ThreadOf[comment];
        json.WriteStartObject(side);
        json.WriteString("account", _labels[account]);
        json.WriteString("comment_id", _corpus.CommentIdOf(comment));
        json.WriteString("site", _corpus.SiteName(_corpus.SiteOfThread(thread)));
        json.WriteString("thread", _corpus.ThreadName(thread));
        json.WriteTime("posted", _corpus.PostedAtOf(comment));
        json.WriteString("url", _corpus.UrlOf(comment));
        json.WriteString("text", _corpus.TextOf(comment));
        json.WriteEndObject();
    }
}
