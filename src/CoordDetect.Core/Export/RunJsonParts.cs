using System.Text.Json;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>The parts of a run's record that both <c>run.json</c> and <c>findings.json</c> carry.</summary>
internal static class RunJsonParts
{
    public static void WriteCounts(Utf8JsonWriter json, string name, RunCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("accounts", counts.Accounts);
        json.WriteNumber("comments", counts.Comments);
        json.WriteNumber("threads", counts.Threads);
        json.WriteNumber("sites", counts.Sites);
        json.WriteNumber("comments_without_time", counts.CommentsWithoutTime);
        json.WriteTime("first", counts.First);
        json.WriteTime("last", counts.Last);
        json.WriteNumber("pairs_tested", counts.PairsTested);
        json.WriteNumber("edges", counts.Edges);
        json.WriteNumber("coincidences", counts.Coincidences);
        json.WriteNumber("findings", counts.Findings);
        json.WriteStartObject("findings_by_confidence");
        foreach (Confidence confidence in Enum.GetValues<Confidence>())
            json.WriteNumber(ConfidenceScale.Word(confidence), counts.FindingsByConfidence[(int)confidence]);
        json.WriteEndObject();
        json.WriteNumber("accounts_in_findings", counts.AccountsInFindings);
        json.WriteEndObject();
    }

    public static void WriteShuffled(Utf8JsonWriter json, ShuffledSummary shuffled)
    {
        json.WriteStartObject("shuffled");
        json.WriteNumber("runs", shuffled.Runs);
        json.WriteNumbers("edges_per_run", shuffled.EdgesPerRun);
        json.WriteNumbers("findings_per_run", shuffled.FindingsPerRun);
        json.WriteStartArray("largest_statistic");
        foreach (double statistic in shuffled.LargestStatistic) json.WriteNumberValue(statistic);
        json.WriteEndArray();
        json.WriteFinite("realised_false_discovery_rate", shuffled.RealisedFalseDiscoveryRate);
        json.WriteEndObject();
    }

    public static void WriteHowItRan(Utf8JsonWriter json, RunRecord run)
    {
        json.WriteNumber("seed", run.Seed);
        json.WriteStartObject("options");
        foreach ((string name, string value) in run.Options) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("signals");
        foreach ((string signal, int version) in run.SignalVersions) json.WriteNumber(signal, version);
        json.WriteEndObject();
        json.WriteStartArray("inputs");
        foreach (InputRecord input in run.Inputs) WriteInput(json, input);
        json.WriteEndArray();
    }

    private static void WriteInput(Utf8JsonWriter json, InputRecord input)
    {
        json.WriteStartObject();
        json.WriteString("name", input.Name);
        json.WriteString("sha256", input.Sha256);
        json.WriteNumber("bytes", input.Bytes);
        json.WriteNumber("accepted", input.Accepted);
        json.WriteStartObject("rejected");
        foreach ((string reason, long count) in input.Rejected) json.WriteNumber(reason, count);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
