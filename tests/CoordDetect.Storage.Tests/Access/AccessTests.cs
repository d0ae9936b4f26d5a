using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.Sqlite;
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
    public async Task SignIn_FiveFailures_BlockTheNameFromThatAddressAlone(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        IUserStore users = store.Store.Users;
        await users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now);
        for (int i = 0; i < 5; i++) Assert.Equal(new SignInOutcome(null, null), await users.SignInAsync("ana", "wrong", "10.0.0.1", TestStore.Now));
        Assert.Equal(TestStore.Now.AddMinutes(1), (await users.SignInAsync("ana", Good, "10.0.0.1", TestStore.Now)).BlockedUntil);
        Assert.NotNull((await users.SignInAsync("ana", Good, "10.0.0.2", TestStore.Now)).User);
        Assert.NotNull((await users.SignInAsync("ana", Good, "10.0.0.1", TestStore.Now.AddSeconds(61))).User);
        Assert.Equal(new SignInOutcome(null, null), await users.SignInAsync("ana", "wrong", "10.0.0.1", TestStore.Now.AddSeconds(62)));
    }

    // The bug: sixty wrong guesses of a stranger kept the administrator out for an hour.
    [Fact]
    public async Task Throttle_StrangersGuessFromManyPlaces_KeepOutNobodyWhoWasHereBefore()
    {
        string folder = Directory.CreateTempSubdirectory("cd-throttle-").FullName;
        await using (SqliteShelf shelf = await SqliteShelf.OpenAsync(folder, TimeProvider.System, CancellationToken.None))
        {
            await using DatabaseSession session = await shelf.Store.WriteAsync(CancellationToken.None);
            Assert.Null(await SignInThrottle.BeginAsync(session, "ana", "192.0.2.1", TestStore.Now, CancellationToken.None));
            await SignInThrottle.SucceedAsync(session, "ana", "192.0.2.1", TestStore.Now, CancellationToken.None);
            int judged = 0;
            for (int i = 0; i < 110; i++)
                if (await SignInThrottle.BeginAsync(session, "ana", $"10.0.{i}.1", TestStore.Now, CancellationToken.None) is null) judged++;
            Assert.Equal(100, judged);
            Assert.NotNull(await SignInThrottle.BeginAsync(session, "ana", "10.9.9.9", TestStore.Now, CancellationToken.None));
            Assert.Null(await SignInThrottle.BeginAsync(session, "ana", "192.0.2.1", TestStore.Now, CancellationToken.None));
            Assert.Null(await SignInThrottle.BeginAsync(session, "ben", "10.9.9.9", TestStore.Now, CancellationToken.None));
            // Neighbours in one IPv6 network are one.
            for (int i = 0; i < 5; i++) Assert.Null(await SignInThrottle.BeginAsync(session, "ben", $"2001:db8::{i + 1}", TestStore.Now, CancellationToken.None));
            Assert.NotNull(await SignInThrottle.BeginAsync(session, "ben", "2001:db8::ffff", TestStore.Now, CancellationToken.None));
        }
        Directory.Delete(folder, recursive: true);
    }

    // The bug: of sixty guesses at once twenty-four were judged, where five are free.
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task SignIn_ManyGuessesAtOnce_AreNoMoreThanOneAfterTheOther(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await store.Store.Users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now);
        SignInOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => store.Store.Users.SignInAsync("ana", $"wrong {i}", "10.0.0.1", TestStore.Now)));
        Assert.Equal(5, outcomes.Count(o => o.BlockedUntil is null));
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("Passw0rd!2024")]
    [InlineData("motdepasse123")]
    [InlineData("MotDePasse!!!")]
    [InlineData("azertyuiop12")]
    [InlineData("qwertyuiop[]")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("nadia-nadia-2024")]
    [InlineData("IloveYou12345")]
    [InlineData("bienvenue2024!")]
    [InlineData("Décembre2026!")]
    [InlineData("short")]
    public async Task Add_WeakPassword_IsRefused(string password)
    {
        await using TestStore store = await StoreEngines.OpenAsync(StoreEngines.Sqlite);
        await Assert.ThrowsAsync<UserFacingException>(() => store.Store.Users.AddAsync("nadia", password, UserRole.Admin, TestStore.Now));
    }

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("ma tante mange des radis")]
    [InlineData("x7#Qpl29vLm!aa")]
    [InlineData("tournevis-nuage-1871")]
    public async Task Add_GoodPassword_IsTaken(string password)
    {
        await using TestStore store = await StoreEngines.OpenAsync(StoreEngines.Sqlite);
        Assert.Equal("nadia", (await store.Store.Users.AddAsync("nadia", password, UserRole.Admin, TestStore.Now)).Name);
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
