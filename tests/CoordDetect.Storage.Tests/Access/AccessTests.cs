using System.Security.Cryptography;
using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.Sqlite;
using CoordDetect.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;
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
            Assert.Equal(SignInTurn.Now, await BeginAsync(session, "ana", "192.0.2.1"));
            await SignInThrottle.SucceedAsync(session, "ana", "192.0.2.1", TestStore.Now, CancellationToken.None);
            int judged = 0;
            for (int i = 0; i < 110; i++)
                if (await IsWrongAsync(session, "ana", $"10.0.{i}.1")) judged++;
            Assert.Equal(100, judged);
            Assert.NotNull((await BeginAsync(session, "ana", "10.9.9.9")).BlockedUntil);
            Assert.Equal(SignInTurn.Now, await BeginAsync(session, "ana", "192.0.2.1"));
            // Neighbours in one IPv6 network are one.
            for (int i = 0; i < 5; i++) Assert.True(await IsWrongAsync(session, "ben", $"2001:db8::{i + 1}"));
            Assert.NotNull((await BeginAsync(session, "ben", "2001:db8::ffff")).BlockedUntil);
            Assert.Equal(SignInTurn.Now, await BeginAsync(session, "ben", "10.9.9.9"));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static Task<SignInTurn> BeginAsync(DatabaseSession session, string name, string address) =>
        SignInThrottle.BeginAsync(session, name, address, TestStore.Now, CancellationToken.None);

    // Whether a guess was judged.
    private static async Task<bool> IsWrongAsync(DatabaseSession session, string name, string address)
    {
        if (!(await BeginAsync(session, name, address)).Mine) return false;
        await SignInThrottle.FailAsync(session, name, address, TestStore.Now, CancellationToken.None);
        return true;
    }

    // The bug: twenty right ones at once from one address closed it to all others.
    [Fact]
    public async Task SignIn_ManyRightOnesAtOnce_AreAllLetInWhileWrongOnesAreCounted()
    {
        await using TestStore store = await OfQuickHashesAsync("ana", "ben");
        Task<SignInOutcome>[] right = [.. Enumerable.Range(0, 60).Select(_ => store.Store.Users.SignInAsync("ana", Good, "10.0.0.1", TestStore.Now))];
        SignInOutcome[] wrong = await Task.WhenAll(Enumerable.Range(0, 15).Select(i => store.Store.Users.SignInAsync("ben", $"wrong {i}", "10.0.0.1", TestStore.Now)));
        Assert.All(await Task.WhenAll(right), o => Assert.Equal("ana", o.User?.Name));
        Assert.Equal(5, wrong.Count(o => o == SignInOutcome.Wrong));
        Assert.Equal(10, wrong.Count(o => o.BlockedUntil is not null));
        Assert.NotNull((await store.Store.Users.SignInAsync("ana", Good, "10.0.0.1", TestStore.Now)).User);
    }

    // The bugs: sixty guesses of a stranger locked the administrator out, and what the stranger's own right password took back was the address's block.
    [Theory, InlineData(true), InlineData(false)]
    public async Task SignIn_SixtyGuessesOfAStranger_AreJudgedTwentyTimesAndKeepOutNobodyElsewhere(bool atOnce)
    {
        await using TestStore store = await OfQuickHashesAsync("ana", "n1", "n2", "n3", "n4", "n5", "stranger");
        Task<SignInOutcome> Guess(int i) => store.Store.Users.SignInAsync(i % 5 == 0 ? "ana" : $"n{i % 5}", $"wrong {i}", "203.0.113.9", TestStore.Now);
        List<SignInOutcome> outcomes = [];
        if (atOnce) outcomes.AddRange(await Task.WhenAll(Enumerable.Range(0, 60).Select(Guess)));
        else for (int i = 0; i < 60; i++) outcomes.Add(await Guess(i));
        Assert.Equal(20, outcomes.Count(o => o == SignInOutcome.Wrong));
        Assert.Equal(40, outcomes.Count(o => o.BlockedUntil is not null));
        Assert.NotNull((await store.Store.Users.SignInAsync("ana", Good, "192.0.2.1", TestStore.Now)).User);
        DateTimeOffset after = TestStore.Now.AddSeconds(61);
        Assert.NotNull((await store.Store.Users.SignInAsync("stranger", Good, "203.0.113.9", after)).User);
        Assert.Equal(SignInOutcome.Wrong, await store.Store.Users.SignInAsync("n5", "wrong", "203.0.113.9", after));
        Assert.NotNull((await store.Store.Users.SignInAsync("stranger", Good, "203.0.113.9", after)).BlockedUntil);
    }

    // Said to whoever it befalls: "This try counts for nothing."
    [Fact]
    public async Task SignIn_WhoseTurnDoesNotCome_CountsForNothing()
    {
        await using TestStore store = await OfQuickHashesAsync("ana");
        await using SqliteDatabase database = new(Path.Combine(store.Location.DataFolder, "coorddetect.db"));
        List<IDisposable> places = [];
        while (await PasswordWork.PlaceAsync(TimeSpan.FromMilliseconds(200), CancellationToken.None) is { } place) places.Add(place);
        for (int i = 0; i < 8; i++)
        {
            SignIn one = new(database, "ana", "203.0.113.9", TestStore.Now) { Patience = TimeSpan.FromMilliseconds(20) };
            Assert.Equal(SignInOutcome.Busy, await one.JudgeAsync("wrong", CancellationToken.None));
        }
        places.ForEach(p => p.Dispose());
        Assert.NotNull((await store.Store.Users.SignInAsync("ana", Good, "203.0.113.9", TestStore.Now)).User);
    }

    // Hashes of few rounds, or these tests would measure nothing but the processor. The password of all is the good one.
    private static async Task<TestStore> OfQuickHashesAsync(params string[] names)
    {
        const int rounds = 10;
        byte[] salt = new byte[16];
        string hash = $"pbkdf2-sha256${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(Good, salt, rounds, HashAlgorithmName.SHA256, 32))}";
        TestStore store = await StoreEngines.OpenAsync(StoreEngines.Sqlite);
        await using SqliteConnection connection = new($"Data Source={Path.Combine(store.Location.DataFolder, "coorddetect.db")};Pooling=False");
        await connection.OpenAsync();
        foreach (string name in names)
        {
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO users (name, name_folded, role, password_hash, created_at, disabled) VALUES (@name, @name, 2, @hash, 0, 0)";
            command.Parameters.AddWithValue("name", name);
            command.Parameters.AddWithValue("hash", hash);
            await command.ExecuteNonQueryAsync();
        }
        return store;
    }

    // The bug: of sixty guesses at once twenty-four were judged, where five are free.
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task SignIn_ManyGuessesAtOnce_AreNoMoreThanOneAfterTheOther(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await store.Store.Users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now);
        SignInOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => store.Store.Users.SignInAsync("ana", $"wrong {i}", "10.0.0.1", TestStore.Now)));
        Assert.Equal((5, 35), (outcomes.Count(o => o == SignInOutcome.Wrong), outcomes.Count(o => o.BlockedUntil is not null)));
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

    [Fact]
    public void Hash_OfAPassword_HasTheRoundsThatArePromised()
    {
        string[] parts = PasswordHash.Of(Good).Split('$');
        Assert.Equal(["pbkdf2-sha256", "600000"], parts[..2]);
        Assert.Equal(Rfc2898DeriveBytes.Pbkdf2(Good, Convert.FromBase64String(parts[2]), 600_000, HashAlgorithmName.SHA256, 32), Convert.FromBase64String(parts[3]));
        Assert.True(PasswordHash.Fits(Good, string.Join('$', parts)));
        Assert.False(PasswordHash.Fits(Good + "x", string.Join('$', parts)));
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
