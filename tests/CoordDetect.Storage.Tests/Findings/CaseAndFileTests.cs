using System.Text;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Findings;

/// <summary>The same comments give the same findings, whether they come from a file or went through a case.</summary>
public sealed class CaseAndFileTests
{
    private static readonly DetectionOptions Options = new() { Shuffles = 2 };

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Detect_CommentsOfACase_FindsWhatIsFoundInTheirFile(string engine)
    {
        Comment[] comments = [.. CampaignCorpus.Days(0, 6, ring: 6).Select(Renamed)];
        CorpusBuilder file = new();
        foreach (Comment comment in comments) file.Add(comment);
        CommentCorpus expected = file.Build();
        Assert.NotEqual(0, expected.UnknownCount);
        Assert.Equal(comments.Length, expected.LocalTimeCount);

        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, comments);
        CommentCorpus read = (await @case.Comments.ReadCorpusAsync()).Corpus;
        Assert.Equal((expected.AccountCount, expected.UnknownCount, expected.LocalTimeCount), (read.AccountCount, read.UnknownCount, read.LocalTimeCount));
        string found = Found(expected);
        Assert.Contains("puppet", found, StringComparison.Ordinal);
        Assert.Equal(found, Found(read));
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
