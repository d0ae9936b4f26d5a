using System.Globalization;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Pipeline;

/// <summary>Reads a <c>run.json</c> back. What an older version did not write is empty, never invented.</summary>
internal static class RunRecordReader
{
    public static RunRecord Read(string runJson)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(runJson);
            return Record(json.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UserFacingException($"The record of this run cannot be read ({problem.Message}): it was written by another program, or was changed.", problem);
        }
    }

    private static RunRecord Record(JsonElement run) => new()
    {
        Version = run.GetProperty("version").GetString()!,
        Inputs = [.. run.GetProperty("inputs").EnumerateArray().Select(Input)],
        Options = [.. run.GetProperty("options").EnumerateObject().Select(o => KeyValuePair.Create(o.Name, o.Value.GetString()!))],
        Seed = run.GetProperty("seed").GetInt64(),
        SignalVersions = [.. run.GetProperty("signals").EnumerateObject().Select(s => KeyValuePair.Create(s.Name, s.Value.GetInt32()))],
        Counts = Counts(run.GetProperty("counts")),
        Shuffled = Shuffled(run.GetProperty("shuffled")),
        Timings = [.. run.GetProperty("timings").EnumerateArray().Select(Timing)],
    };

    private static InputRecord Input(JsonElement input) => new(
        input.GetProperty("name").GetString()!, input.GetProperty("sha256").GetString()!, input.GetProperty("bytes").GetInt64(),
        input.GetProperty("accepted").GetInt64(),
        [.. input.GetProperty("rejected").EnumerateObject().Select(r => KeyValuePair.Create(r.Name, r.Value.GetInt64()))]);

    private static RunCounts Counts(JsonElement counts) => new()
    {
        Accounts = counts.GetProperty("accounts").GetInt32(),
        Comments = counts.GetProperty("comments").GetInt32(),
        Threads = counts.GetProperty("threads").GetInt32(),
        Sites = counts.GetProperty("sites").GetInt32(),
        CommentsWithoutTime = counts.GetProperty("comments_without_time").GetInt32(),
        First = Time(counts.GetProperty("first")),
        Last = Time(counts.GetProperty("last")),
        PairsTested = counts.GetProperty("pairs_tested").GetInt64(),
        Edges = counts.GetProperty("edges").GetInt32(),
        Coincidences = counts.GetProperty("coincidences").GetInt32(),
        FindingsByConfidence = [.. Enum.GetValues<Confidence>().Select(c => Findings(counts.GetProperty("findings_by_confidence"), c))],
        AccountsInFindings = counts.GetProperty("accounts_in_findings").GetInt32(),
    };

    private static int Findings(JsonElement byConfidence, Confidence confidence) =>
        byConfidence.TryGetProperty(ConfidenceScale.Word(confidence), out JsonElement count) ? count.GetInt32() : 0;

    private static ShuffledSummary Shuffled(JsonElement shuffled)
    {
        JsonElement realised = shuffled.GetProperty("realised_false_discovery_rate");
        return new ShuffledSummary(
            shuffled.GetProperty("runs").GetInt32(), Numbers(shuffled.GetProperty("edges_per_run")), Numbers(shuffled.GetProperty("findings_per_run")),
            [.. shuffled.GetProperty("largest_statistic").EnumerateArray().Select(s => s.GetDouble())],
            realised.ValueKind == JsonValueKind.Null ? null : realised.GetDouble());
    }

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(n => n.GetInt32())];

    private static StageTiming Timing(JsonElement timing) => new(
        timing.GetProperty("stage").GetString()!, timing.GetProperty("seconds") is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetDouble() : double.NaN,
        timing.GetProperty("peak_bytes").GetInt64());

    private static PostedAt Time(JsonElement time)
    {
        if (time.ValueKind == JsonValueKind.Null) return PostedAt.Unknown;
        string word = time.GetProperty("precision").GetString()!;
        TimePrecision precision = Enum.GetValues<TimePrecision>().First(p => ExportNames.Of(p) == word);
        DateTimeOffset utc = DateTimeOffset.Parse(time.GetProperty("utc").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return PostedAt.FromUnixSeconds(utc.ToUnixTimeSeconds(), precision);
    }
}
