using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Tests.Engines;
using CoordDetect.Storage.Watching;
using Xunit;

namespace CoordDetect.Storage.Tests.Privacy;

/// <summary>What is kept beside the cases says no more of who was erased, or of a case that is gone.</summary>
public sealed class StorePrivacyTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task ForgetPerson_OfACase_LeavesWhoDidWhatAndNoName(string engine)
    {
        await using TestStore store = await FilledAsync(engine);
        await store.Store.ForgetPersonAsync("forum", text => text.Replace("martine", "xxxxxxx", StringComparison.Ordinal));

        AuditEntry[] log = [.. (await store.Store.Audit.ListAsync(new AuditFilter(), new PageRequest(50))).Items];
        Assert.Equal(["search", "add-official", "search"], log.Select(e => e.Action));
        Assert.Equal(["martine", "xxxxxxx", null], log.Select(e => e.Target));
        Assert.Equal("https://a.example/u/bob", Assert.Single(await store.Store.Watches.ListAsync("forum")).Address);
        Assert.Equal("https://a.example/u/xxxxxxx", Assert.Single((await store.Store.Alerts.ListAsync("forum", new PageRequest(50))).Items).Subject);
        Assert.Equal(["waits"], (await store.Store.Jobs.ListAsync(new JobFilter { Case = "forum" }, new PageRequest(50))).Items.Select(j => j.Arguments));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Delete_Case_LeavesWhoDidWhatAndNothingThatWasAskedFor(string engine)
    {
        await using TestStore store = await FilledAsync(engine);
        await store.Store.DeleteAsync("forum");
        AuditEntry[] log = [.. (await store.Store.Audit.ListAsync(new AuditFilter(Case: "forum"), new PageRequest(50))).Items];
        Assert.Equal(2, log.Length);
        Assert.All(log, e => Assert.Null(e.Target));
        Assert.Equal("martine", Assert.Single((await store.Store.Audit.ListAsync(new AuditFilter(Case: "other"), new PageRequest(50))).Items).Target);
    }

    private static async Task<TestStore> FilledAsync(string engine)
    {
        TestStore store = await StoreEngines.OpenAsync(engine);
        await store.BeginCaseAsync("forum");
        foreach ((string action, string @case) in new[] { ("search", "forum"), ("add-official", "forum"), ("search", "other") })
            await store.Store.Audit.AddAsync(new AuditEntry(0, TestStore.Now, "ana", action, @case, "martine", null));
        foreach (string name in new[] { "martine", "bob" })
            await store.Store.Watches.AddAsync(new NewWatch("forum", $"https://a.example/u/{name}", "a.example", "lively", 5, false, null, "ana"));
        await store.Store.Alerts.RaiseAsync(new NewAlert("forum", "m", "source", "https://a.example/u/martine", new Dictionary<string, long>(), "watch"), TestStore.Now);
        JobRecord ended = await store.Store.Jobs.AddAsync(new NewJob("detect", "forum", "detect", "ana", "martine"));
        await store.Store.Jobs.CancelAsync(ended.Id);
        await store.Store.Jobs.AddAsync(new NewJob("detect", "forum", "detect", "ana", "waits"));
        return store;
    }
}
