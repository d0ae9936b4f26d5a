using System.Text.Json;

namespace CoordDetect.Core.Export;

/// <summary>Writes <c>run.json</c>: what was read, how the run was asked, what it counted, and what each stage took.</summary>
public static class RunJson
{
    /// <summary>Writes the record as UTF-8; the stream stays open. All but <c>timings</c> is the same for equal runs.</summary>
    public static void Write(Stream stream, RunRecord run)
    {
        using Utf8JsonWriter json = JsonText.Open(stream);
        json.WriteStartObject();
        json.WriteString("format", "coorddetect-run");
        json.WriteNumber("format_version", 1);
        json.WriteString("version", run.Version);
        RunJsonParts.WriteHowItRan(json, run);
        RunJsonParts.WriteCounts(json, "counts", run.Counts);
        RunJsonParts.WriteShuffled(json, run.Shuffled);
        WriteTimings(json, run.Timings);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteTimings(Utf8JsonWriter json, IReadOnlyList<StageTiming> timings)
    {
        json.WriteStartArray("timings");
        foreach (StageTiming timing in timings)
        {
            json.WriteStartObject();
            json.WriteString("stage", timing.Stage);
            json.WriteFinite("seconds", timing.Seconds);
            json.WriteNumber("peak_bytes", timing.PeakBytes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
