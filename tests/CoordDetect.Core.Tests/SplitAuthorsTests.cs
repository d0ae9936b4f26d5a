using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Significance;
using CoordDetect.Core.Tests.Text;

namespace CoordDetect.Core.Tests;

/// <summary>Real authors under two names each: the one case of same hands that is known to be true.</summary>
[Trait("Speed", "Slow")]
public sealed class SplitAuthorsTests
{
    private const int PostsOfASplitAuthor = 200;

    [Theory]
    [InlineData(12)]
    public void Run_AuthorsSplitByThread_JoinsTheirHalvesAndHardlyAnybodyElse(ulong seed)
    {
        (CommentCorpus corpus, int pairs) = Split(seed);
        DetectionResult result = Detection.Run(corpus, new DetectionOptions(), null, CancellationToken.None);
        string[][] joined = [.. result.Findings.Select(f => f.Members.Select(m => corpus.HandleOf(m.Account)[..^2]).ToArray())];
        Assert.All(result.Findings, f => Assert.True(f.Members.Count == 2, $"{f.Kind} of {f.Members.Count}, {f.Statistic:0.0} bits: {string.Join(" · ", f.Highlights.Select(h => result.Evidence[h]).Select(e => $"{e.Signal} {e.Object}"))}"));
        int right = joined.Count(m => m[0] == m[1]);
        Assert.True(right >= 0.4 * pairs, $"{right} of {pairs} pairs joined");
        Assert.True(right >= 0.95 * joined.Length, $"{right} of {joined.Length} joined pairs are right");
        Assert.All(result.Findings, f => Assert.True(f.Confidence <= Confidence.Weak || f.Members.Select(m => corpus.HandleOf(m.Account)[..^2]).Distinct().Count() == 1));
    }

    private static (CommentCorpus Corpus, int Pairs) Split(ulong seed)
    {
        JsonElement[] rows = [.. Corpora.ReadReal("forum-debates")];
        HashSet<string> split = [.. rows.GroupBy(r => r.GetProperty("account").GetString()!).Where(g => g.Count() >= PostsOfASplitAuthor).Select(g => g.Key)];
        SplitMix random = new(seed);
        Dictionary<(string, string), bool> half = [];
        CorpusBuilder builder = new();
        foreach (JsonElement row in rows)
        {
            string account = row.GetProperty("account").GetString()!, thread = row.GetProperty("thread").GetString()!;
            if (!half.TryGetValue((account, thread), out bool first)) half[(account, thread)] = first = !split.Contains(account) || random.NextDouble() < 0.5;
            builder.Add(new Comment
            {
                Site = row.GetProperty("site").GetString(),
                Thread = thread,
                CommentId = row.GetProperty("comment_id").GetString()!,
                Parent = row.GetProperty("parent").GetString(),
                Account = account + (first ? "_x" : "_y"),
                Text = row.GetProperty("text").GetString(),
                PostedAt = PostedAt.FromUnixSeconds(DateTimeOffset.Parse(row.GetProperty("created_utc").GetString()!, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds()),
            });
        }
        return (builder.Build(), split.Count);
    }
}
