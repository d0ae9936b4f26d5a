using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Fetching;

namespace CoordDetect.App.Crawling;

/// <summary>A crawl's end in words and in JSON.</summary>
internal static class CrawlReport
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Json(CrawlSummary summary) => JsonSerializer.Serialize(summary, Form);

    public static string Json(CrawlPreview preview) => JsonSerializer.Serialize(preview, Form);

    public static string Lines(CrawlPreview preview)
    {
        StringBuilder text = new();
        foreach (CrawlPreview.Entry entry in preview.Entries)
            text.Append(entry.Refused is null ? "fetch  " : "leave  ").Append(entry.Kind.PadRight(8)).Append(entry.Url)
                .Append(entry.Refused is null ? "" : $"  ({entry.Refused})").Append(entry.Advice is null ? "" : "\n       " + entry.Advice).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{preview.Entries.Count(e => e.Refused is null):N0} addresses would be fetched first, and what they lead to; {preview.Comments:N0} comments stand on the pages that were read. Nothing was stored.");
        return TerminalText.Clean(text.ToString(), 200_000);
    }

    public static string Lines(CrawlSummary summary, string name)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{summary.Pages:N0} pages fetched, {summary.NewComments:N0} new comments ({summary.Comments:N0} in the case), {summary.Outcomes.GetValueOrDefault("refused-by-robots"):N0} addresses refused by robots.txt.\n");
        Counts(text, "What else became of addresses", summary.Outcomes, skip: ["fetched", "unchanged", "redirected", "refused-by-robots"]);
        Counts(text, "Links not followed", summary.LinksLeft, skip: []);
        if (summary.TooOld > 0) text.Append(CultureInfo.InvariantCulture, $"{summary.TooOld:N0} comments were older than --since and left out.\n");
        if (summary.Edited + summary.Gone > 0) text.Append(CultureInfo.InvariantCulture, $"{summary.Edited:N0} comments read otherwise than before and {summary.Gone:N0} are gone from their pages: see changes.jsonl in the case.\n");
        foreach ((string host, string reason) in summary.ClosedHosts)
        {
            string hint = reason.Contains("refused-address", StringComparison.Ordinal) ? $" Where that is meant, add --allow-private {host}." : "";
            text.Append(CultureInfo.InvariantCulture, $"{host} was left alone: {reason}.{hint}\n");
        }
        if (summary.BudgetSpent) text.Append(CultureInfo.InvariantCulture, $"The budget of pages is used up and {summary.Waiting:N0} addresses wait: raise --max-pages and run again to go on.\n");
        else if (summary.Waiting > 0) text.Append(CultureInfo.InvariantCulture, $"{summary.Waiting:N0} addresses wait: run again to go on.\n");
        text.Append("Case: ").Append(summary.Folder);
        if (summary.Records > 0) text.Append(CultureInfo.InvariantCulture, $" ({summary.Records:N0} records; chain ends with {summary.Head})");
        if (summary.Comments > 0) text.Append("\nNext: coorddetect detect --case ").Append(name).Append(" --out DIR");
        return TerminalText.Clean(text.ToString(), 20_000);
    }

    private static void Counts(StringBuilder text, string title, IReadOnlyDictionary<string, int> counts, string[] skip)
    {
        List<string> parts = [.. counts.Where(c => !skip.Contains(c.Key)).Select(c => $"{c.Key} {c.Value.ToString("N0", CultureInfo.InvariantCulture)}")];
        if (parts.Count > 0) text.Append(title).Append(": ").AppendJoin(", ", parts).Append(".\n");
    }
}
