using System.IO.Compression;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Tokens;
using CoordDetect.Tests;

namespace CoordDetect.Core.Tests.Text;

/// <summary>Makes corpora for the tests of this room: from texts, or from the real data.</summary>
internal static class Corpora
{
    public static CommentCorpus FromTexts(params IEnumerable<string> texts) =>
        From(texts.Select((text, i) => (Account: $"a{i}", Time: (long?)i, Text: text)));

    public static CommentCorpus From(IEnumerable<(string Account, long? Time, string Text)> comments)
    {
        CorpusBuilder builder = new();
        int i = 0;
        foreach ((string account, long? time, string text) in comments)
        {
            builder.Add(new Comment
            {
                CommentId = $"c{i++}",
                Account = account,
                Text = text,
                PostedAt = time is null ? PostedAt.Unknown : PostedAt.FromUnixSeconds(time.Value),
            });
        }
        return builder.Build();
    }

    public static TokenizedCorpus Tokenize(CommentCorpus corpus, int threads = 2) =>
        TokenizedCorpus.Build(corpus, new TokenizerOptions(), threads, CancellationToken.None);

    public static TokenizedCorpus Tokenize(params string[] texts) => Tokenize(FromTexts(texts));

    /// <summary>The words of one text, joined by single spaces.</summary>
    public static string WordsOf(string text)
    {
        TokenizedCorpus tokens = Tokenize(text);
        return string.Join(' ', tokens.WordsOf(0).ToArray().Select(tokens.WordText));
    }

    /// <summary>Few words and short texts, with copies and small edits: many pairs on both sides of every threshold.</summary>
    public static CommentCorpus RandomCorpus(int seed, int count = 60, int firstComment = 0, int lastComment = int.MaxValue)
    {
        Random random = new(seed);
        List<string> texts = [];
        for (int i = 0; i < count; i++)
        {
            List<string> words = i > 0 && random.Next(2) == 0
                ? [.. texts[random.Next(texts.Count)].Split(' ')]
                : [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => RandomWord(random))];
            for (int edits = random.Next(4); edits > 0; edits--)
            {
                int at = random.Next(words.Count);
                if (random.Next(3) == 0 && words.Count > 1) words.RemoveAt(at);
                else if (random.Next(2) == 0) words[at] = RandomWord(random);
                else words.Insert(at, RandomWord(random));
            }
            texts.Add(string.Join(' ', words));
        }
        return From(texts
            .Select(t => ($"a{random.Next(6)}", random.Next(10) == 0 ? null : (long?)random.Next(300), t)).ToList()
            .Where((_, i) => i >= firstComment && i < lastComment));
    }

    /// <summary>The first comments of one of the real corpora, some at the beginning left out; skips the test where it is absent.</summary>
    public static CommentCorpus Real(string name, int limit = int.MaxValue, int leaveOut = 0)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        AddReal(builder, name, limit, leaveOut);
        return builder.Build();
    }

    public static void AddReal(CorpusBuilder builder, string name, int limit = int.MaxValue, int leaveOut = 0)
    {
        foreach (JsonElement row in ReadReal(name).Take(limit).Skip(leaveOut))
        {
            builder.Add(new Comment
            {
                Platform = Text(row, "platform"),
                Site = Text(row, "site"),
                Thread = Text(row, "thread"),
                CommentId = Text(row, "comment_id")!,
                Account = Text(row, "account") ?? "",
                Text = Text(row, "text"),
                PostedAt = DateTimeOffset.TryParse(Text(row, "created_utc"), out DateTimeOffset time)
                    ? PostedAt.FromUnixSeconds(time.ToUnixTimeSeconds())
                    : PostedAt.Unknown,
            });
        }
    }

    /// <summary>The rows of a real corpus.</summary>
    public static IEnumerable<JsonElement> ReadReal(string name)
    {
        string path = RealCorpora.Require($"corpora/{name}/comments.jsonl.gz");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return JsonSerializer.Deserialize<JsonElement>(line);
    }

    private static string RandomWord(Random random) => random.Next(12) == 0 ? "👍" : $"{(char)('a' + random.Next(26))}{(char)('a' + random.Next(3))}";

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
