using CoordDetect.Core;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Overview;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Cases;

public sealed class CaseTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Create_ThenReopen_IsThere(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await store.BeginCaseAsync("b-case");
        await store.BeginCaseAsync("A.case");
        await Assert.ThrowsAsync<UserFacingException>(() => store.BeginCaseAsync("b-case"));
        await Assert.ThrowsAsync<UserFacingException>(() => store.BeginCaseAsync("../up"));
        await Assert.ThrowsAsync<UserFacingException>(() => store.Store.CreateAsync(new NewCase { Name = "x", Purpose = " ", RetainUntil = new DateOnly(2030, 1, 1) }));
        await store.ReopenAsync();
        Assert.Equal(["A.case", "b-case"], (await store.Store.ListAsync()).Select(c => c.Name));
        await Assert.ThrowsAsync<UserFacingException>(() => store.BeginCaseAsync("b-case"));
        CaseRecord record = await (await store.Store.FindAsync("b-case"))!.Settings.GetAsync();
        Assert.Equal(["fr", "en"], record.Languages);
        Assert.Equal(new DateOnly(2030, 1, 31), record.RetainUntil);
        Assert.Null(await store.Store.FindAsync("none"));
        Assert.Equal(["A.case", "b-case"], (await store.Store.ExpiredAsync(new DateTimeOffset(2030, 2, 1, 0, 0, 0, TimeSpan.Zero))).Select(c => c.Name));
        Assert.Empty(await store.Store.ExpiredAsync(new DateTimeOffset(2030, 1, 31, 23, 0, 0, TimeSpan.Zero)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Delete_ThenCreateAgain_IsEmpty(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await TestStore.ImportAsync(await store.BeginCaseAsync(), [TestStore.Said("bob", "x", "c1")]);
        Assert.True(await store.Store.DeleteAsync("forum"));
        Assert.False(await store.Store.DeleteAsync("forum"));
        Assert.Null(await store.Store.FindAsync("forum"));
        Assert.Equal(0, (await (await store.BeginCaseAsync()).Settings.GetAsync()).Comments);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Settings_Change_AndOfficialAccounts(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICaseSettings settings = (await store.BeginCaseAsync()).Settings;
        await settings.ChangeAsync(new CaseChange { Title = "Le forum", RetainUntil = new DateOnly(2031, 2, 3) });
        await Assert.ThrowsAsync<UserFacingException>(() => settings.ChangeAsync(new CaseChange { Purpose = "" }));
        CaseRecord record = await settings.GetAsync();
        Assert.Equal(("Le forum", "Find out who copies whom.", new DateOnly(2031, 2, 3)), (record.Title, record.Purpose, record.RetainUntil));
        OfficialAccount mairie = new("mairie", "declared", "ana", TestStore.Now);
        await settings.AddOfficialAsync(mairie with { Reason = "?" });
        await settings.AddOfficialAsync(mairie);
        Assert.Equal(mairie, Assert.Single(await settings.OfficialAsync()));
        Assert.True(await settings.RemoveOfficialAsync("mairie"));
        Assert.False(await settings.RemoveOfficialAsync("mairie"));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Custody_Chain_HoldsAndPages(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, [TestStore.Said("bob", "x", "c1")]);
        await @case.Custody.AddAsync(CustodyKind.Exported, "{\"file\":\"é\"}", "ana", TestStore.Now.AddTicks(7));
        Page<CustodyEntry> page = await @case.Custody.ListAsync(new PageRequest(2));
        Assert.Equal([CustodyKind.Exported, CustodyKind.Imported], page.Items.Select(e => e.Kind));
        Assert.Equal(CustodyKind.Begun, Assert.Single((await @case.Custody.ListAsync(new PageRequest(2, page.Next))).Items).Kind);
        CustodyCheck check = await @case.Custody.CheckAsync();
        Assert.Equal((3L, page.Items[0].Digest, null), (check.Entries, check.Head, check.Problem));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Overview_Counts_AreThoseOfTheComments(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, Enumerable.Range(0, 40).Select(i => TestStore.Said($"a{i % 3}", "x", $"c{i}", $"t{i % 4}", $"s{i % 2}.example", i * 43_200L)), batch: 7);
        await TestStore.ImportAsync(@case, [TestStore.Said("a0", "x", "none", "t0", "s0.example") with { PostedAt = default }]);
        CaseTotals totals = await @case.Overview.TotalsAsync();
        Assert.Equal((41L, 6L, 4L, 2L, 1L), (totals.Comments, totals.Accounts, totals.Threads, totals.Sites, totals.WithoutTime));
        Assert.Equal((DateTimeOffset.UnixEpoch, DateTimeOffset.FromUnixTimeSeconds(39 * 43_200)), (totals.First, totals.Last));
        IReadOnlyList<DayCount> days = await @case.Overview.PerDayAsync();
        Assert.Equal(Enumerable.Range(0, 20).Select(d => new DayCount(new DateOnly(1970, 1, 1).AddDays(d), 2)), days);
        Assert.Equal([("s0.example", 21L, 3L, 2L), ("s1.example", 20L, 3L, 2L)], (await @case.Overview.PerSiteAsync()).Select(s => (s.Name, s.Comments, s.Accounts, s.Threads)));
        long account = (await @case.Comments.AccountsNamedAsync("A1", 10))[0].Id;
        Assert.Equal((await @case.Comments.AccountAsync(account))!.Comments, (await @case.Overview.PerDayOfAccountAsync(account)).Sum(d => d.Comments));
    }
}
