using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Access;

public sealed class AccessTests
{
    private const string Good = "correct horse battery";

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task SignIn_RightPassword_GivesASession(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        (IUserStore users, ISessionStore sessions) = (store.Store.Users, store.Store.Sessions);
        Assert.False(await users.AnyAsync());
        User ana = await users.AddAsync(" Ana ", Good, UserRole.Admin, TestStore.Now);
        await Assert.ThrowsAsync<UserFacingException>(() => users.AddAsync("ANA", Good, UserRole.Reader, TestStore.Now));
        await Assert.ThrowsAsync<UserFacingException>(() => users.AddAsync("ben", "short", UserRole.Reader, TestStore.Now));
        await Assert.ThrowsAsync<UserFacingException>(() => users.ChangeAsync(ana.Id, UserRole.Reader, false));
        Assert.Equal(ana, (await users.SignInAsync("aNa", Good, "10.0.0.1", TestStore.Now)).User);

        string token = await sessions.BeginAsync(ana.Id, TestStore.Now, TimeSpan.FromHours(8));
        Assert.Equal(43, token.Length);
        Assert.Equal(ana, (await sessions.FindAsync(token, TestStore.Now.AddHours(7)))!.User);
        Assert.Null(await sessions.FindAsync(token, TestStore.Now.AddHours(9)));
        Assert.Null(await sessions.FindAsync(token + "x", TestStore.Now));
        await users.SetPasswordAsync(ana.Id, Good + "!");
        Assert.Null(await sessions.FindAsync(token, TestStore.Now));
        Assert.Equal(ana, Assert.Single(await users.ListAsync()));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task SignIn_FiveFailures_BlockTheName(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        IUserStore users = store.Store.Users;
        await users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now);
        for (int i = 0; i < 5; i++) Assert.Equal(new SignInOutcome(null, null), await users.SignInAsync("ana", "wrong", "10.0.0.1", TestStore.Now));
        Assert.Equal(TestStore.Now.AddMinutes(1), (await users.SignInAsync("ana", Good, "10.0.0.2", TestStore.Now)).BlockedUntil);
        Assert.NotNull((await users.SignInAsync("ana", Good, "10.0.0.2", TestStore.Now.AddSeconds(61))).User);
        Assert.Equal(new SignInOutcome(null, null), await users.SignInAsync("ana", "wrong", "10.0.0.1", TestStore.Now.AddSeconds(62)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Audit_Filters_AndPages(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        for (int i = 0; i < 30; i++) await store.Store.Audit.AddAsync(new AuditEntry(0, TestStore.Now.AddSeconds(i), i % 2 == 0 ? "ana" : "ben", "see-account", "forum", $"account/{i}", "10.0.0.1"));
        Page<AuditEntry> page = await store.Store.Audit.ListAsync(new AuditFilter(User: "ana"), new PageRequest(10));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"account/{28 - (2 * i)}"), page.Items.Select(e => e.Target));
        Assert.Equal(5, (await store.Store.Audit.ListAsync(new AuditFilter(User: "ana", Case: "forum"), new PageRequest(10, page.Next))).Items.Count);
        Assert.Empty((await store.Store.Audit.ListAsync(new AuditFilter(Action: "export"), new PageRequest())).Items);
    }
}
