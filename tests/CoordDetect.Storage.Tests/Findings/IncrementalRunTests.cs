using System.Text;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Families;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Findings;

public sealed class IncrementalRunTests
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Run_AfterCommentsCameChangedAndWent_GivesExactlyWhatAFullRunGives(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Assert.Equal(0, (await @case.Runs.WordingAsync()).TextCount);
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        await SameAsAFullRunAsync(@case);

        // New comments, an edit of one that others copied, and one that is gone from where it stood.
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(6, 3, ring: 7));
        Comment edited = CampaignCorpus.Days(0, 6, ring: 5).First();
        Assert.Equal(1, (await TestStore.ImportAsync(@case, [edited with { Text = "tout autre chose que ce que les autres disent ici" }])).Edited);
        await @case.Comments.MarkDeletedAsync([2], TestStore.Now);
        await SameAsAFullRunAsync(@case);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Erase_Account_ForgetsWhatWasSettledAboutItsWords(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        (_, StoredCorpus corpus, DetectionResult result) = await RunTests.DetectAsync(@case);
        Assert.NotEqual(0, (await @case.Runs.WordingAsync()).TextCount);
        await @case.Privacy.EraseAccountAsync(1, "asked by mail", "ana", TestStore.Now);
        Assert.Equal(0, (await @case.Runs.WordingAsync()).TextCount);

        // A run that began before the erasure and ends after it would bring the words back.
        UserFacingException refused = await Assert.ThrowsAsync<UserFacingException>(
            () => @case.Runs.SaveAsync(corpus, result, RunTests.RecordOf(@case, corpus, result), TestStore.Now, TestStore.Now));
        Assert.Contains("erased", refused.Message, StringComparison.Ordinal);
        Assert.Single(await @case.Runs.ListAsync());
        await SameAsAFullRunAsync(@case);
    }

    private static async Task SameAsAFullRunAsync(ICase @case)
    {
        (_, StoredCorpus corpus, DetectionResult result) = await RunTests.DetectAsync(@case);
        DetectionResult whole = Detection.Run(corpus.Corpus, new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None);
        Assert.NotEmpty(whole.Findings);
        RunRecord record = RunTests.RecordOf(@case, corpus, whole);
        Assert.Equal(Written(whole, record), Written(result, record));
        Assert.Equal(result.Wording!.ToBytes(), (await @case.Runs.WordingAsync()).ToBytes());
        Assert.Equal(
            Detection.Run(corpus.Corpus, new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None, WordingMemory.Empty).Wording!.ToBytes(), result.Wording.ToBytes());
    }

    private static string Written(DetectionResult result, RunRecord record)
    {
        using MemoryStream all = new();
        FindingsJson.Write(all, result, record);
        using (StreamWriter csv = new(all, Utf8, leaveOpen: true))
        {
            EdgesCsv.Write(csv, result);
            EvidenceCsv.Write(csv, result);
            AccountsCsv.Write(csv, result);
        }
        return Utf8.GetString(all.ToArray());
    }
}
