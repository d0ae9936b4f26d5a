using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Comments;

public sealed class ImportTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_EveryField_ComesBack(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment full = new()
        {
            Platform = "phpbb",
            Site = "forum.example",
            Thread = "le fil",
            CommentId = "c2",
            Parent = "c1",
            Account = "zoé",
            AccountName = "Zoé 🦊",
            AccountCreated = PostedAt.FromUnixSeconds(1_600_000_000, TimePrecision.Day),
            Avatar = "a.png",
            Bio = "vive l'été",
            Text = "Bonjour\n<b>à tous</b> 日本語 \u202E",
            Object = "https://x.example/1",
            Repost = "r1",
            Links = "https://y.example/ https://z.example/",
            PostedAt = PostedAt.FromUnixSeconds(1_700_000_000, TimePrecision.Minute),
            Url = "https://forum.example/t#c2",
            Language = "fr",
            Label = new CommentLabel(true, "ring"),
            Extra = "{\"likes\":3}",
        };
        await TestStore.ImportAsync(@case, [TestStore.Said("bob", "premier", "c1", "le fil", "forum.example") with { Platform = "phpbb" }, full]);
        StoredComment stored = (await @case.Comments.FindAsync(2))!;
        Assert.Equal(full, stored.Comment);
        Assert.Equal(1, stored.ParentId);
        Assert.Equal(2, await @case.Comments.LocateAsync("phpbb", "forum.example", "le fil", "c2"));
        StoredAccount account = (await @case.Comments.AccountAsync(stored.Account))!;
        Assert.Equal(new Account("zoé", "forum.example", "Zoé 🦊", full.AccountCreated, "a.png", "vive l'été"), account.Profile);
        Assert.Equal(1, account.Comments);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_SiteInOtherSpellingOrWithoutPlatform_IsTheSameAccount(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, [TestStore.Said("zoé", "un", "c1", "le fil", "www.forum.example") with { Platform = "phpbb" }, TestStore.Said("zoé", "deux", "c2", "le fil", "forum.example") with { Platform = null }]);
        await TestStore.ImportAsync(@case, [TestStore.Said("zoé", "trois", "c3", "le fil", "m.Forum.example") with { Platform = "wordpress" }]);
        StoredComment first = (await @case.Comments.FindAsync(1))!, last = (await @case.Comments.FindAsync(3))!;
        Assert.Equal((first.Account, first.Thread), (last.Account, last.Thread));
        Assert.Equal(3, (await @case.Comments.AccountAsync(first.Account))!.Comments);
        Assert.Equal("www.forum.example", last.Comment.Site);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_SameAgain_NothingIsAdded(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = [.. Enumerable.Range(0, 500).Select(i => TestStore.Said($"a{i % 37}", $"texte {i % 91}", i % 5 == 0 ? "" : $"c{i}", $"t{i % 7}", seconds: 1_700_000_000 + i))];
        Assert.Equal(new ImportCounts(500, 0, 0), await TestStore.ImportAsync(@case, comments, batch: 60));
        Assert.Equal(new ImportCounts(0, 0, 500), await TestStore.ImportAsync(@case, comments, batch: 7));
        await store.ReopenAsync();
        @case = (await store.Store.FindAsync("forum"))!;
        Assert.Equal(new ImportCounts(0, 0, 500), await TestStore.ImportAsync(@case, comments.Reverse()));
        Assert.Equal(500, (await @case.Settings.GetAsync()).Comments);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Complete_WithRowsLeftOut_CountsEachSourceAsItWasReadLast(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        foreach ((string file, long leftOut) in new[] { ("a.csv", 5L), ("b.csv", 7L), ("a.csv", 2L) })
        {
            long source = await @case.Sources.AddAsync(new NewSource("file", file));
            await using ICommentImport import = await @case.Comments.BeginImportAsync(new ImportRequest(source, file));
            import.Add(TestStore.Said("lea", "un texte", "1"));
            await import.CompleteAsync("00ff", leftOut: leftOut);
        }
        Assert.Equal([2L, 7L, 5L], (await @case.Sources.ImportsAsync(new PageRequest(10))).Items.Select(i => i.LeftOut));
        Assert.Equal(9, await @case.Sources.LeftOutAsync());
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_IdentifierOfAnotherComment_KeepsBoth(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] second = [TestStore.Said("zoe", "tout autre post", "1"), TestStore.Said("paul", "tout autre réponse", "2"), TestStore.Said("anna", "encore", "2")];
        await TestStore.ImportAsync(@case, [TestStore.Said("lea", "premier post", "1"), TestStore.Said("max", "une réponse", "2")]);
        Assert.Equal(new ImportCounts(3, 0, 0), await TestStore.ImportAsync(@case, second));
        Assert.Equal(new ImportCounts(0, 0, 3), await TestStore.ImportAsync(@case, second));
        // Who takes a name away edits; nobody new has spoken.
        Assert.Equal(new ImportCounts(0, 1, 0), await TestStore.ImportAsync(@case, [TestStore.Said("[deleted]", "[removed]", "1")]));
        Assert.Equal(5, (await @case.Settings.GetAsync()).Comments);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_Edited_KeepsTheVersionBefore(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment first = TestStore.Said("bob", "avant", "c1");
        await TestStore.ImportAsync(@case, [first]);
        Assert.Equal(new ImportCounts(0, 1, 1), await TestStore.ImportAsync(@case, [first with { Text = "entre" }, first with { Text = "entre" }]));
        Assert.Equal(new ImportCounts(0, 1, 0), await TestStore.ImportAsync(@case, [first with { Text = "après" }]));
        StoredComment stored = (await @case.Comments.FindAsync(1))!;
        Assert.Equal("après", stored.Comment.Text);
        Assert.Equal(2, stored.Edits);
        IReadOnlyList<CommentVersion> versions = await @case.Comments.VersionsAsync(1);
        Assert.Equal(["avant", "entre"], versions.Select(v => v.Text));
        Assert.All(versions, v => Assert.Equal(CommentVersionKind.Edited, v.Kind));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_IdentifierThatRestarts_KeepsWhatOneAuthorSaysUnderIt(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment first = TestStore.Said("bob", "un", "1"), later = TestStore.Said("bob", "autre jour", "1", seconds: 1_700_090_000);
        Comment guest = TestStore.Said("Invité", "encore autre", "1", seconds: 1_700_180_000);
        Assert.Equal(new ImportCounts(2, 0, 0), await TestStore.ImportAsync(@case, [first, first with { Text = "deux", PostedAt = PostedAt.Unknown }]));
        Assert.Equal(new ImportCounts(2, 0, 0), await TestStore.ImportAsync(@case, [later, guest]));
        Assert.Equal(new ImportCounts(0, 0, 4), await TestStore.ImportAsync(@case, [guest, later, first with { Text = "deux", PostedAt = PostedAt.Unknown }, first]));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_PeopleUnknown_AreAsManyAsTheirComments(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments =
        [
            TestStore.Said("[deleted]", "un", "1"), TestStore.Said("Invité", "deux", "2") with { Avatar = "a.png" },
            TestStore.Said("Invité", "trois", "3") with { AccountName = "Léa" }, TestStore.Said("max", "quatre", "4"),
        ];
        await TestStore.ImportAsync(@case, comments);
        Assert.Equal(new ImportCounts(0, 0, 4), await TestStore.ImportAsync(@case, comments));
        StoredComment[] stored = [.. await @case.Comments.FindManyAsync([1, 2, 3, 4])];
        Assert.Equal(comments, stored.Select(c => c.Comment));
        Assert.Equal(4, stored.Select(c => c.Account).Distinct().Count());
        Assert.Equal(1, (await @case.Overview.TotalsAsync()).Accounts);
        Assert.Equal(1, (await @case.Overview.PerSiteAsync())[0].Accounts);
        Assert.Equal(1, (await @case.Settings.GetAsync()).Accounts);
        await @case.Privacy.EraseAccountAsync(stored[1].Account, "asked", "someone", TestStore.Now);
        Assert.Equal(new ImportCounts(0, 0, 4), await TestStore.ImportAsync(@case, comments));
        Assert.Null((await @case.Comments.FindAsync(2))!.Comment.Text);
        Assert.Equal("trois", (await @case.Comments.FindAsync(3))!.Comment.Text);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task ReadCorpus_LocalTimesAndPeopleUnknown_AreAsInTheFile(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        PostedAt local = PostedAt.FromUnixSeconds(1_700_000_000, TimePrecision.Minute) with { IsLocal = true };
        Comment[] comments =
        [
            TestStore.Said("léa", "un", "1") with { PostedAt = local, AccountCreated = local }, TestStore.Said("Invité", "deux", "2") with { AccountName = "Max" },
            TestStore.Said("Invité", "deux", "3"), TestStore.Said("léa", "trois", "4") with { PostedAt = PostedAt.Unknown },
        ];
        await TestStore.ImportAsync(@case, comments);
        CorpusBuilder file = new();
        foreach (Comment comment in comments) file.Add(comment);
        CommentCorpus expected = file.Build(), read = (await @case.Comments.ReadCorpusAsync()).Corpus;
        Assert.Equal((1, 2, 3), (read.LocalTimeCount, read.UnknownCount, read.AccountCount));
        for (int i = 0; i < comments.Length; i++)
        {
            Assert.Equal((expected.PostedAtOf(i), expected.PostedAtOf(i).IsLocal), (read.PostedAtOf(i), read.PostedAtOf(i).IsLocal));
            Assert.Equal(expected.AccountAt(expected.AccountOf[i]), read.AccountAt(read.AccountOf[i]));
            Assert.Equal(expected.HasKnownAuthor(i), read.HasKnownAuthor(i));
        }
        Assert.True(read.CreatedOf(0).IsLocal);
        StoredComment stored = (await @case.Comments.FindAsync(1))!;
        Assert.True(stored.Comment.PostedAt.IsLocal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task MarkDeleted_ThenSeenAgain_IsRestored(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment comment = TestStore.Said("bob", "là", "c1");
        await TestStore.ImportAsync(@case, [comment]);
        CaseWatermark before = await @case.Comments.WatermarkAsync();
        Assert.Equal(1, await @case.Comments.MarkDeletedAsync([1, 99], TestStore.Now));
        Assert.Equal(0, await @case.Comments.MarkDeletedAsync([1], TestStore.Now));
        Assert.Equal(TestStore.Now, (await @case.Comments.FindAsync(1))!.DeletedSeen);
        Assert.Equal(1, (await @case.Overview.TotalsAsync()).Deleted);
        Assert.Equal(new ChangedSince(0, 1), await @case.Comments.CountSinceAsync(before));
        await TestStore.ImportAsync(@case, [comment]);
        Assert.Null((await @case.Comments.FindAsync(1))!.DeletedSeen);
        Assert.Equal([CommentVersionKind.Deleted, CommentVersionKind.Restored], (await @case.Comments.VersionsAsync(1)).Select(v => v.Kind));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Add_HostileNamesAndTexts_AreKept(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        string megabyte = new('é', 1 << 19);
        Comment[] hostile =
        [
            TestStore.Said("'; DROP TABLE comments; --", "\0nul\u0000 \uD800 alone", "1"),
            TestStore.Said(megabyte, megabyte, megabyte, megabyte, megabyte),
            TestStore.Said(megabyte + "b", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"mot{i} ")), megabyte + "b", megabyte + "b", megabyte + "b"),
            TestStore.Said("=cmd|", "<script>alert(1)</script> {part.comment} @take $1", "2"),
            TestStore.Said("", "", "3") with { Text = null },
        ];
        Assert.Equal(5, (await TestStore.ImportAsync(@case, hostile)).Added);
        Assert.Equal(5, (await TestStore.ImportAsync(@case, hostile)).Unchanged);
        Assert.Equal("\uFFFDnul\uFFFD \uFFFD alone", (await @case.Comments.FindAsync(1))!.Comment.Text);
        Assert.Equal(megabyte, (await @case.Comments.FindAsync(2))!.Comment.Text);
        Assert.Equal("<script>alert(1)</script> {part.comment} @take $1", (await @case.Comments.FindAsync(4))!.Comment.Text);
        // The last is by nobody known.
        Assert.Equal(4, (await @case.Overview.TotalsAsync()).Accounts);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Dispose_WithoutComplete_LeavesWhatWasCommitted(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        long source = await @case.Sources.AddAsync(new("file", "x"));
        await using (ICommentImport import = await @case.Comments.BeginImportAsync(new ImportRequest(source) { BatchSize = 10 }))
        {
            for (int i = 0; i < 25; i++) import.Add(TestStore.Said("a", $"t{i}", $"c{i}"));
            Assert.Equal(25, (await import.CommitAsync()).Added);
            import.Add(TestStore.Said("a", "perdu", "c25"));
        }
        Assert.Equal(25, (await @case.Settings.GetAsync()).Comments);
        Storage.Cases.ImportRecord record = Assert.Single((await @case.Sources.ImportsAsync(new PageRequest())).Items);
        Assert.Null(record.Finished);
        Assert.Equal(25, record.Counts.Added);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task ReadCorpus_EqualsTheCorpusOfTheSameComments(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = [.. Enumerable.Range(0, 300).Select(i => TestStore.Said($"a{i * 7 % 31}", $"texte {i % 91}", $"c{i}", $"t{i % 7}", $"s{i % 3}.example", 1_700_000_000 + i) with
        {
            Platform = i % 2 == 0 ? "twitter" : "phpbb",
            Parent = i % 4 == 0 ? $"c{i - 42}" : null,
            AccountName = i % 5 == 0 ? $"nom {i}" : null,
            Object = i % 6 == 0 ? $"o{i % 9}" : null,
        })];
        await TestStore.ImportAsync(@case, comments, batch: 23);
        CorpusBuilder builder = new();
        foreach (Comment comment in comments) builder.Add(comment);
        CommentCorpus expected = builder.Build();
        StoredCorpus stored = await @case.Comments.ReadCorpusAsync();
        CommentCorpus actual = stored.Corpus;
        Assert.Equal(expected.AccountOf.ToArray(), actual.AccountOf.ToArray());
        Assert.Equal(expected.ThreadOf.ToArray(), actual.ThreadOf.ToArray());
        Assert.Equal(expected.TimeOf.ToArray(), actual.TimeOf.ToArray());
        Assert.Equal(expected.ParentOf.ToArray(), actual.ParentOf.ToArray());
        Assert.Equal(expected.ObjectOf.ToArray(), actual.ObjectOf.ToArray());
        Assert.Equal(Enumerable.Range(0, expected.AccountCount).Select(expected.AccountAt), Enumerable.Range(0, actual.AccountCount).Select(actual.AccountAt));
        Assert.Equal(Enumerable.Range(0, 300).Select(expected.TextOf), Enumerable.Range(0, 300).Select(actual.TextOf));
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), stored.CommentIds);
        Assert.Equal(stored.Sha256, (await @case.Comments.ReadCorpusAsync()).Sha256);
        foreach (int account in Enumerable.Range(0, actual.AccountCount))
            Assert.Equal(actual.HandleOf(account), (await @case.Comments.AccountAsync(stored.AccountIds[account]))!.Profile.Handle);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Since_NewAndEdited_ComeInOrder(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = [.. Enumerable.Range(0, 20).Select(i => TestStore.Said("a", $"t{i}", $"c{i}"))];
        await TestStore.ImportAsync(@case, comments[..10]);
        CaseWatermark mark = await @case.Comments.WatermarkAsync();
        await TestStore.ImportAsync(@case, [.. comments[10..], comments[3] with { Text = "autre" }]);
        List<StoredComment> since = [];
        await foreach (StoredComment comment in @case.Comments.SinceAsync(mark)) since.Add(comment);
        Assert.Equal(["c3", .. comments[10..].Select(c => c.CommentId)], since.Select(c => c.Comment.CommentId));
        Assert.Equal(new ChangedSince(10, 1), await @case.Comments.CountSinceAsync(mark));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Paging_OfAccountAndThread_VisitsEveryCommentOnceInOrder(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = [.. Enumerable.Range(0, 60).Select(i => TestStore.Said("a", $"t{i}", $"c{i}", seconds: 1_700_000_000 + (i * 13 % 20)) with
        {
            PostedAt = i % 11 == 0 ? PostedAt.Unknown : PostedAt.FromUnixSeconds(1_700_000_000 + (i * 13 % 20)),
        })];
        await TestStore.ImportAsync(@case, comments);
        List<StoredComment> newest = await AllAsync(page => @case.Comments.OfAccountAsync(1, page));
        Assert.Equal(60, newest.Select(c => c.Id).Distinct().Count());
        Assert.Equal(newest.OrderByDescending(c => c.Comment.PostedAt.IsKnown ? c.Comment.PostedAt.UnixSeconds : long.MinValue).ThenByDescending(c => c.Id).Select(c => c.Id), newest.Select(c => c.Id));
        List<StoredComment> oldest = await AllAsync(page => @case.Comments.OfThreadAsync(1, page));
        Assert.Equal(newest.Select(c => c.Id).Reverse(), oldest.Select(c => c.Id));
        StoredThread thread = Assert.Single((await @case.Comments.ThreadsAsync(new PageRequest())).Items);
        Assert.Equal(60, thread.Comments);
    }

    private static async Task<List<StoredComment>> AllAsync(Func<PageRequest, Task<Page<StoredComment>>> read)
    {
        List<StoredComment> all = [];
        string? next = null;
        do
        {
            Page<StoredComment> page = await read(new PageRequest(7, next));
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }
}
