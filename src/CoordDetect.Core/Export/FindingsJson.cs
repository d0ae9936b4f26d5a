using System.Text.Json;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>Writes <c>findings.json</c>; its schema is <c>docs/findings.schema.json</c>.</summary>
public static class FindingsJson
{
    /// <summary>Writes the findings as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, DetectionResult result, RunRecord run)
    {
        FindingJson finding = new(result);
        using Utf8JsonWriter json = JsonText.Open(stream);
        json.WriteStartObject();
        json.WriteString("format", "coorddetect-findings");
        json.WriteNumber("format_version", 1);
        json.WriteString("version", run.Version);
        RunJsonParts.WriteCounts(json, "summary", run.Counts);
        RunJsonParts.WriteShuffled(json, run.Shuffled);
        json.WriteStartArray("findings");
        foreach (Finding f in result.Findings)
        {
            finding.Write(json, f);
            // A run over a large corpus must not gather the whole file in memory.
            json.Flush();
        }
        json.WriteEndArray();
        json.WriteStartArray("near_misses");
        foreach (NearMiss miss in result.NearMisses) finding.Write(json, miss);
        json.WriteEndArray();
        RunJsonParts.WriteHowItRan(json, run);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
