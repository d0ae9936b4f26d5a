using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Extraction;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Scores author, time and parent on talk pages against the gold of the wiki's own parser.</summary>
[Trait("Speed", "Slow")]
public sealed class WikiTalkEvaluation(ITestOutputHelper output)
{
    [Fact]
    public async Task Extract_TalkPagesWithGold_FindsAuthorTimeAndParent()
    {
        string root = RealCorpora.Require("corpora/wikitalk");
        CommentExtractor extractor = new();
        StringBuilder report = new();
        int right = 0, all = 0, extra = 0;
        foreach (string path in Directory.GetFiles(root, "*.html.gz").Order(StringComparer.Ordinal))
        {
            List<string> gold = Gold(path.Replace(".html.gz", ".json.gz", StringComparison.Ordinal));
            ExtractionResult result = await extractor.ExtractAsync(CorpusFiles.Page(path, "https://wiki.example/wiki/Talk"), TestContext.Current.CancellationToken);
            Dictionary<string, ExtractedComment> byId = result.Comments.Where(c => c.CommentId is not null).GroupBy(c => c.CommentId!).ToDictionary(g => g.Key, g => g.First());
            List<string> found = [.. result.Comments.Select(c => Key(c) + " < " + (c.Parent is { } parent && byId.TryGetValue(parent, out ExtractedComment? answered) ? Key(answered) : ""))];
            List<string> missing = [.. gold];
            List<string> wrong = [];
            foreach (string key in found)
                if (!missing.Remove(key)) wrong.Add(key);
            right += gold.Count - missing.Count;
            all += gold.Count;
            extra += wrong.Count;
            report.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} {gold.Count - missing.Count}/{gold.Count} extra {wrong.Count} {result.Extractor}");
            foreach (string item in missing.Take(40)) report.AppendLine("   missing " + item);
            foreach (string item in wrong.Take(5)) report.AppendLine("   extra   " + item);
        }
        report.Insert(0, string.Create(CultureInfo.InvariantCulture, $"wikitalk {right}/{all} = {right / (double)all:0.0000}, extra {extra}\n"));
        output.WriteLine(report.ToString());
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "wikitalk.txt"), report.ToString(), TestContext.Current.CancellationToken);
        ExtractionFloors.Hold("wikitalk_author_time_parent", right / (double)all);
        ExtractionFloors.Hold("wikitalk_extra_at_most", extra / (double)all);
    }

    private static string Key(ExtractedComment comment) => $"{comment.Account} {comment.PostedAt.ToDateTimeOffset():yyyy-MM-ddTHH:mm}";

    // The gold writes 2020-11-06T18:25:00.000Z, or 20201106182500 in its younger files.
    private static string Minute(string stamp) =>
        stamp.Contains('-', StringComparison.Ordinal) ? stamp[..16] : $"{stamp[..4]}-{stamp[4..6]}-{stamp[6..8]}T{stamp[8..10]}:{stamp[10..12]}";

    private static List<string> Gold(string path)
    {
        using JsonDocument gold = JsonDocument.Parse(CorpusFiles.Read(path));
        List<string> keys = [];
        HashSet<string> seen = [];
        foreach (JsonElement heading in gold.RootElement.EnumerateArray()) Visit(heading, "", keys, seen);
        return keys;
    }

    private static void Visit(JsonElement item, string parent, List<string> keys, HashSet<string> seen)
    {
        // A thread below a smaller heading is listed by itself and again below the larger heading.
        string own = "";
        if (item.GetProperty("type").GetString() == "comment")
        {
            own = $"{item.GetProperty("author").GetString()} {Minute(item.GetProperty("timestamp").GetString()!)}";
            string id = item.TryGetProperty("id", out JsonElement named) ? named.GetString()! : item.GetProperty("range").GetRawText();
            if (!seen.Add(id)) return;
            keys.Add(own + " < " + parent);
        }
        foreach (JsonElement reply in item.GetProperty("replies").EnumerateArray()) Visit(reply, own, keys, seen);
    }
}
