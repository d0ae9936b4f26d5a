using System.Text.Json;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Storage.Custody;

namespace CoordDetect.App.Web.Custody;

/// <summary>A link of the custody chain in sentences. What counts is the link itself: its digest is over what was kept, not over these words.</summary>
internal static class CustodyWords
{
    /// <summary>What was done, for a person; the detail as it is kept where it is in no form that is known.</summary>
    public static string Say(CustodyEntry entry, TextTable texts)
    {
        try
        {
            using JsonDocument detail = JsonDocument.Parse(entry.Detail);
            return string.Join(' ', Sentences(entry.Kind, detail.RootElement, texts));
        }
        catch (Exception unknown) when (unknown is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return entry.Detail;
        }
    }

    private static IEnumerable<string> Sentences(CustodyKind kind, JsonElement detail, TextTable t) => kind switch
    {
        CustodyKind.Begun => [t["web.custody.say.begun"]],
        CustodyKind.Imported => Imported(detail, t),
        CustodyKind.Detected => Detected(detail, t),
        CustodyKind.Exported => Exported(detail, t),
        CustodyKind.Erased => Erased(detail, t),
        CustodyKind.Changed => [t["web.custody.say.changed"]],
        _ => [Judged(detail, t)],
    };

    private static IEnumerable<string> Imported(JsonElement detail, TextTable t)
    {
        yield return t.Say("web.custody.say.imported", ("id", Number(detail, "import")), ("added", Number(detail, "added")), ("edited", Number(detail, "edited")), ("known", Number(detail, "unchanged")));
        if (Text(detail, "input_sha256") is { } digest) yield return t.Say("web.custody.say.input", ("digest", digest));
    }

    private static IEnumerable<string> Detected(JsonElement detail, TextTable t)
    {
        yield return t.Say("web.custody.say.detected", ("run", Number(detail, "run")), ("n", Number(detail, "findings")), ("version", Text(detail, "version") ?? ""));
        yield return t.Say("web.custody.say.corpus", ("digest", Text(detail, "corpus_sha256") ?? ""));
        if (detail.TryGetProperty("scope", out JsonElement scope) && scope.ValueKind == JsonValueKind.Object) yield return t["web.custody.say.part"];
    }

    private static IEnumerable<string> Exported(JsonElement detail, TextTable t)
    {
        yield return t.Say("web.custody.say.exported", ("file", DisplayText.Name(Text(detail, "file") ?? "", 200)));
        if (detail.TryGetProperty("accounts", out JsonElement accounts))
            yield return t.Say(detail.TryGetProperty("pseudonymous", out _) ? "web.custody.say.pseudonyms" : "web.custody.say.named", ("n", accounts.GetInt64()));
    }

    private static IEnumerable<string> Erased(JsonElement detail, TextTable t)
    {
        yield return t.Say("web.custody.say.erased", ("n", Number(detail, "comments")), ("v", Number(detail, "versions")), ("e", Number(detail, "evidence")));
        if (Text(detail, "reason") is { Length: > 0 } reason) yield return t.Say("web.custody.say.reason", ("reason", DisplayText.Name(reason, 500)));
    }

    private static string Judged(JsonElement detail, TextTable t)
    {
        bool isFinding = detail.TryGetProperty("finding", out JsonElement finding);
        string what = isFinding ? t.Say("web.finding.name", ("n", finding.GetInt64())) : t.Say("web.miss.name", ("n", Number(detail, "miss")));
        string kind = (Text(detail, "kind") ?? "").ToLowerInvariant();
        return kind == "withdrawn"
            ? t.Say("web.custody.say.withdrawn", ("what", what), ("run", Number(detail, "run")))
            : t.Say("web.custody.say.judged", ("what", what), ("run", Number(detail, "run")), ("verdict", t.Named("web.verdict", kind)));
    }

    private static long Number(JsonElement detail, string name) => detail.GetProperty(name).GetInt64();

    private static string? Text(JsonElement detail, string name) =>
        detail.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
