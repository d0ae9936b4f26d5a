using System.IO.Compression;
using System.Text.Json;
using CoordDetect.Index.Cases;
using CoordDetect.Tests;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Index.Tests.Cases;

/// <summary>The index and the join in memory give the same families: of labelled copies, of real news pages, and of whatever a text may be.</summary>
public sealed class FamilyEqualityTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "\0", "\ud83d", "a\udc00b c d e f", "‮evil gnp.exe says the same thing again and again today", "z\u0301\u0302\u0303\u0304 e\u0301\u0301 a b c d", "\u200b\u200c\u200d\ufeff",
        "👍👍👍", "👨‍👩‍👧‍👦 👍 bravo à toute la belle équipe de demain", "<script>alert(1)</script> & \"quoted\" 'text' -- ; DROP TABLE comments", "a b a b a b a b a b a b a b a b a b", "a b a b a b a b",
        "这是一条在所有论坛上都重复发布的评论内容请大家注意", "นี่คือความคิดเห็นที่ถูกโพสต์ซ้ำในทุกฟอรัม", "هذا التعليق منشور في كل المنتديات بنفس الكلمات تماما", "ﬁn de l’aﬀaire, c’est la ﬁn de l’aﬀaire pour toujours",
        "> quoted line one of the text\nand what is said below it by somebody else here", "[quote]a b c d e f g[/quote] and the answer that is much longer than that", "https://a.example/b?c=d#e https://a.example/b?c=d#e",
        new string('x', 20_000), string.Join(' ', Enumerable.Repeat("encore", 5_000)), string.Join(' ', Enumerable.Range(0, 3_000)), "_ * ? ~ ^ : \\ / ( ) [ ] { } && || ! AND OR NOT",
    ];

    [Theory]
    [InlineData("hostile", 6)]
    [InlineData("corpora/d3lta/comments.jsonl.gz", 2, Traits = ["Speed", "Slow"])]
    [InlineData("corpora/vk-media/comments.jsonl.gz", 2, Traits = ["Speed", "Slow"])]
    public void Take_AnyOrderOfComingsEditsAndErasures_GivesTheFamiliesOfTheExactJoin(string corpus, int tries)
    {
        string[] texts = corpus == "hostile" ? Hostile : Read(RealCorpora.Require(corpus));
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            using TemporaryFolder folder = new();
            IndexOptions options = new() { CountingLimit = seed % 2 == 0 ? 8_192 : 0 };
            CaseIndex index = new(folder.Path, options);
            SmallCase small = new(options);
            Random random = new(seed);
            small.MakeAnew(index);
            for (int part = 0; part < 4; part++)
            {
                int known = small.Version;
                Change(small, texts, random);
                small.Feed(index, known);
                Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(tries).WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("corpora/d3lta/comments.jsonl.gz")]
    [InlineData("corpora/vk-media/comments.jsonl.gz")]
    public void Take_WholeCorpusInBatches_GivesTheFamiliesOfTheExactJoin(string corpus)
    {
        string[] texts = Read(RealCorpora.Require(corpus));
        using TemporaryFolder folder = new();
        CaseIndex index = new(folder.Path, new IndexOptions());
        SmallCase small = new(new IndexOptions());
        small.MakeAnew(index);
        foreach (string[] batch in texts.Chunk(2_500))
        {
            foreach (string text in batch) small.Add(1, text);
            small.Feed(index, small.Version);
        }
        string[] families = SmallCase.FamiliesOf(index);
        Assert.NotEmpty(families);
        Assert.Equal(small.ExactFamilies(), families);
    }

    // Most of what comes was said before, some of it changed; now and then somebody edits, now and then somebody is erased.
    private static void Change(SmallCase small, string[] texts, Random random)
    {
        int pool = Math.Min(texts.Length, 150), from = random.Next(texts.Length - pool + 1);
        for (int step = 0; step < 60; step++)
        {
            string text = Vary(texts[from + random.Next(pool)], texts[from + random.Next(pool)], random);
            int what = random.Next(20);
            if (small.Count == 0 || what < 15) small.Add(random.Next(12), text);
            else if (what < 19) small.Edit(random.Next(small.Count) + 1, text);
            else if (random.Next(3) == 0) small.Erase(random.Next(12));
        }
    }

    private static string Vary(string text, string other, Random random) => random.Next(5) switch
    {
        0 => text + " " + other,
        1 when text.IndexOf(' ', text.Length / 2) is > 0 and int blank => text[..blank],
        2 when text.LastIndexOf(' ') is > 0 and int blank => text[..blank] + " autrement",
        _ => text,
    };

    private static string[] Read(string path)
    {
        using StreamReader lines = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<string> texts = [];
        while (lines.ReadLine() is { } line && texts.Count < 10_000)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            if (row.RootElement.TryGetProperty("text", out JsonElement text) && text.GetString() is { } said) texts.Add(said);
        }
        return [.. texts];
    }
}
