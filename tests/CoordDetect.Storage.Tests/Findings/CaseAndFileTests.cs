using System.Text;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Findings;

/// <summary>The same comments give the same findings, whether they come from a file or went through a case, in whatever order.</summary>
public sealed class CaseAndFileTests
{
    private static readonly DetectionOptions Options = new() { Shuffles = 2 };

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Detect_CommentsOfACase_FindsWhatIsFoundInTheirFile(string engine)
    {
        Comment[] comments = [.. CampaignCorpus.Days(0, 6, ring: 6).Select(Renamed)];
        CorpusBuilder file = new();
        foreach (Comment comment in comments) file.Add(comment);
        CommentCorpus expected = file.Build().InOneOrder(out _);
        Assert.NotEqual(0, expected.UnknownCount);
        Assert.Equal(comments.Length, expected.LocalTimeCount);

        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        new Random(7).Shuffle(comments);
        await TestStore.ImportAsync(@case, comments);
        StoredCorpus stored = await @case.Comments.ReadCorpusAsync(), ordered = stored.InOneOrder();
        AssertSameIds(stored, ordered);
        CommentCorpus read = ordered.Corpus;
        Assert.Equal((expected.AccountCount, expected.UnknownCount, expected.LocalTimeCount), (read.AccountCount, read.UnknownCount, read.LocalTimeCount));
        string found = Found(expected);
        Assert.Contains("puppet", found, StringComparison.Ordinal);
        Assert.Equal(found, Found(read));
    }

    private static void AssertSameIds(StoredCorpus stored, StoredCorpus ordered)
    {
        Assert.NotEqual(stored.CommentIds, ordered.CommentIds);
        Assert.Equal(By(stored), By(ordered));

        static IEnumerable<string> By(StoredCorpus of) => Enumerable.Range(0, of.Corpus.CommentCount)
            .Select(c => $"{of.CommentIds[c]} {of.Corpus.CommentIdOf(c)} {of.Corpus.TextOf(c)} {of.AccountIds[of.Corpus.AccountOf[c]]} {of.Corpus.HandleOf(of.Corpus.AccountOf[c])}").Order(StringComparer.Ordinal);
    }

    // One of the ring and a third of the others are nobody, and no time names its zone.
    private static Comment Renamed(Comment comment)
    {
        string name = comment.Account is "puppet0" || comment.Account.EndsWith('3') ? "[deleted]" : comment.Account.EndsWith('6') ? "Invité" : comment.Account;
        return comment with { Account = name, PostedAt = comment.PostedAt with { IsLocal = true } };
    }

    private static string Found(CommentCorpus corpus)
    {
        DetectionResult result = Detection.Run(corpus, Options, null, CancellationToken.None);
        StringBuilder all = new();
        using StringWriter csv = new(all);
        AccountsCsv.Write(csv, result);
        Assert.DoesNotContain("Invité", all.ToString(), StringComparison.Ordinal);
        EdgesCsv.Write(csv, result);
        EvidenceCsv.Write(csv, result);
        foreach (Finding finding in result.Findings) csv.WriteLine($"{finding.Kind} {finding.Confidence} {string.Join(' ', finding.Members.Select(m => corpus.HandleOf(m.Account)))}");
        return all.ToString();
    }
}
