using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Repeats;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Repeats;

public sealed class RepeatTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task List_SortedAndFiltered_IsWhatFitsInOrder(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, Said());
        Assert.Null(await @case.Repeats.ListingAsync());
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        RepeatedThing[] things = [.. Things(corpus.Corpus)];
        await @case.Repeats.SaveAsync(corpus, things, TestStore.Now);
        await @case.Repeats.SaveAsync(corpus, things, TestStore.Now);
        Assert.Equal(TestStore.Now, (await @case.Repeats.ListingAsync())!.At);
        foreach (RepeatSort sort in Enum.GetValues<RepeatSort>())
        {
            List<StoredRepeat> listed = await AllAsync(@case, new RepeatFilter { Sort = sort });
            Assert.Equal(things.Length, listed.Select(l => l.Id).Distinct().Count());
            Assert.Equal(listed.Select(r => Value(r, sort)).OrderDescending(), listed.Select(r => Value(r, sort)));
        }
        StoredRepeat most = (await AllAsync(@case, new RepeatFilter()))[0];
        RepeatedThing thing = things.MaxBy(t => t.Accounts)!;
        Assert.Equal((thing.Kind, thing.What, thing.Accounts, thing.Comments.Count, thing.OnlyThis, thing.NewAccounts, thing.Peak), (most.Kind, most.What, most.Accounts, most.Comments, most.OnlyThis, most.NewAccounts, most.Peak));
        Assert.Equal(thing.Volume, most.Volume);
        Assert.Equal(thing.First.ToDateTimeOffset(), most.First);

        await FitsAsync(@case, new RepeatFilter { LeastAccounts = 4 }, things.Where(t => t.Accounts >= 4));
        await FitsAsync(@case, new RepeatFilter { Kind = RepeatKind.Link }, things.Where(t => t.Kind == RepeatKind.Link));
        await FitsAsync(@case, new RepeatFilter { OnlyThis = true }, things.Where(t => t.OnlyThis == t.Accounts));
        await FitsAsync(@case, new RepeatFilter { Words = "ÉTÉ 3" }, things.Where(t => t.What.Contains("été 3", StringComparison.Ordinal)));
        await FitsAsync(@case, new RepeatFilter { Words = "100%_" }, []);
        await FitsAsync(@case, new RepeatFilter { From = new DateOnly(2030, 1, 1) }, []);
        await FitsAsync(@case, new RepeatFilter { Until = new DateOnly(2023, 11, 14) }, things.Where(t => t.First.IsKnown));
        long site = (await @case.Overview.SitesBySizeAsync()).Single(s => s.Name == "b.example").Id;
        await FitsAsync(@case, new RepeatFilter { Site = site }, things.Where(t => t.Sites.Any(s => corpus.Corpus.SiteName(s) == "b.example")));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_OneOfThem_LeadsToAccountsAndComments(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, Said());
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        RepeatedThing[] things = [.. Things(corpus.Corpus)];
        await @case.Repeats.SaveAsync(corpus, things, TestStore.Now);
        StoredRepeat repeat = (await AllAsync(@case, new RepeatFilter()))[0];
        RepeatedThing thing = things.MaxBy(t => t.Accounts)!;
        IReadOnlyList<RepeatAccount> accounts = await @case.Repeats.AccountsAsync(repeat.Id, 100);
        Assert.Equal(thing.Accounts, accounts.Count);
        Assert.Equal(thing.Comments.Count, accounts.Sum(a => a.Here));
        Assert.Equal(thing.Comments.Select(c => corpus.CommentIds[c]), (await @case.Repeats.CommentsAsync(repeat.Id, new PageRequest(500))).Items.Select(c => c.Id));
        Assert.Contains(await @case.Repeats.OfCommentAsync(corpus.CommentIds[thing.Comments[0]]), r => r.Id == repeat.Id);
        Assert.Empty(await @case.Repeats.FindingsAsync(repeat.Id));
        Assert.Null(await @case.Repeats.FindAsync(1));

        await @case.Privacy.EraseAccountAsync(accounts[0].Account.Id, "asked", "ana", TestStore.Now);
        Assert.Equal("", (await @case.Repeats.FindAsync(repeat.Id))!.What);
        await Assert.ThrowsAsync<UserFacingException>(() => @case.Repeats.SaveAsync(corpus, things, TestStore.Now));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Save_CorpusInAnyOrder_FindsAgainWhatWasListed(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, [.. Said().Reverse()]);
        StoredCorpus stored = await @case.Comments.ReadCorpusAsync(), ordered = stored.InOneOrder();
        Assert.NotEqual(stored.CommentIds, ordered.CommentIds);
        Assert.Equal(await IdsAsync(stored), await IdsAsync(ordered));

        async Task<IEnumerable<(string, long)>> IdsAsync(StoredCorpus corpus)
        {
            await @case.Repeats.SaveAsync(corpus, [.. Things(corpus.Corpus)], TestStore.Now);
            return (await AllAsync(@case, new RepeatFilter())).Select(r => (r.What, r.Id)).Order();
        }
    }

    private static IEnumerable<Comment> Said() =>
        from text in Enumerable.Range(0, 7)
        from account in Enumerable.Range(0, 2 + text)
        select TestStore.Said($"w{account}", $"un été {text}", $"{text}-{account}", site: account % 2 == 0 ? "a.example" : "b.example", seconds: 1_700_000_000 + (text * 100) + account);

    // One for each text, with figures that differ from one to the other.
    private static IEnumerable<RepeatedThing> Things(CommentCorpus corpus) => Enumerable.Range(0, 7).Select(text =>
    {
        int[] comments = [.. Enumerable.Range(0, corpus.CommentCount).Where(c => corpus.TextOf(c) == $"un été {text}")];
        bool timed = text != 2;
        return new RepeatedThing
        {
            Kind = text % 3 == 0 ? RepeatKind.Link : RepeatKind.Text,
            What = $"un été {text}",
            Comments = comments,
            Accounts = comments.Length,
            OnlyThis = text % 2 == 0 ? comments.Length : 1,
            NewAccounts = 7 - text > comments.Length ? 0 : 7 - text,
            Sites = [.. comments.Select(c => corpus.SiteOfThread(corpus.ThreadOf[c])).Distinct().Order()],
            Peak = (text * 3) % 5,
            First = timed ? corpus.PostedAtOf(comments[0]) : PostedAt.Unknown,
            Last = timed ? corpus.PostedAtOf(comments[^1]) : PostedAt.Unknown,
            Volume = timed ? [1, 0, text] : [],
        };
    });

    private static long Value(StoredRepeat repeat, RepeatSort sort) => sort switch
    {
        RepeatSort.Accounts => repeat.Accounts,
        RepeatSort.Comments => repeat.Comments,
        RepeatSort.Peak => repeat.Peak,
        RepeatSort.New => repeat.NewAccounts * 1_000L / repeat.Accounts,
        RepeatSort.Sites => repeat.Sites.Count,
        _ => repeat.Last?.ToUnixTimeSeconds() ?? long.MinValue,
    };

    private static async Task FitsAsync(ICase @case, RepeatFilter filter, IEnumerable<RepeatedThing> expected)
    {
        string[] wanted = [.. expected.Select(t => t.What).Order(StringComparer.Ordinal)];
        Assert.Equal(wanted, (await AllAsync(@case, filter)).Select(r => r.What).Order(StringComparer.Ordinal));
        Assert.Equal(wanted.Length, await @case.Repeats.CountAsync(filter));
    }

    private static async Task<List<StoredRepeat>> AllAsync(ICase @case, RepeatFilter filter)
    {
        List<StoredRepeat> all = [];
        string? after = null;
        do
        {
            Page<StoredRepeat> page = await @case.Repeats.ListAsync(filter, new PageRequest(3, after));
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
