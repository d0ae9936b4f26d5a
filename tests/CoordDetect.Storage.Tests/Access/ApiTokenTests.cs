using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Access;

public sealed class ApiTokenTests
{
    private const string Good = "correct horse battery";
    private static readonly DateTimeOffset Until = TestStore.Now.AddDays(90);

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Token_WhileItHolds_StandsForItsUser(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        (IUserStore users, IApiTokenStore tokens) = (store.Store.Users, store.Store.Tokens);
        User ana = await users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now), ben = await users.AddAsync("ben", Good, UserRole.Reader, TestStore.Now);
        string token = await tokens.AddAsync(ana.Id, " weekly figures ", TestStore.Now, Until);
        Assert.Equal(46, token.Length);
        Assert.Equal(ana, (await tokens.UseAsync(token, TestStore.Now.AddDays(1)))!.User);
        Assert.Null(await tokens.UseAsync(token + "x", TestStore.Now));
        Assert.Null(await tokens.UseAsync("", TestStore.Now));
        Assert.Null(await tokens.UseAsync(token, Until));
        ApiToken listed = Assert.Single(await tokens.ListAsync(ana.Id));
        Assert.Equal(("weekly figures", (DateTimeOffset?)TestStore.Now.AddDays(1)), (listed.Name, listed.Used));
        Assert.Empty(await tokens.ListAsync(ben.Id));
        Assert.Single(await tokens.ListAsync(null));

        Assert.False(await tokens.RemoveAsync(listed.Id, ben.Id));
        Assert.NotNull(await tokens.UseAsync(token, TestStore.Now));
        Assert.True(await tokens.RemoveAsync(listed.Id, ana.Id));
        Assert.Null(await tokens.UseAsync(token, TestStore.Now));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Token_OfAUserWhoMayNotSignIn_IsNone(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await store.Store.Users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now);
        User ben = await store.Store.Users.AddAsync("ben", Good, UserRole.Reader, TestStore.Now);
        string token = await store.Store.Tokens.AddAsync(ben.Id, "x", TestStore.Now, Until);
        await store.Store.Users.ChangeAsync(ben.Id, UserRole.Reader, disabled: true);
        Assert.Null(await store.Store.Tokens.UseAsync(token, TestStore.Now));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Token_WithoutANameOrAnEnd_IsRefused(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        IApiTokenStore tokens = store.Store.Tokens;
        User ana = await store.Store.Users.AddAsync("ana", Good, UserRole.Admin, TestStore.Now);
        await Assert.ThrowsAsync<UserFacingException>(() => tokens.AddAsync(ana.Id, " ", TestStore.Now, Until));
        await Assert.ThrowsAsync<UserFacingException>(() => tokens.AddAsync(ana.Id, "x", TestStore.Now, TestStore.Now));
        await Assert.ThrowsAsync<UserFacingException>(() => tokens.AddAsync(ana.Id, "x", TestStore.Now, TestStore.Now.AddYears(2)));
        await tokens.AddAsync(ana.Id, "x", TestStore.Now, Until);
        await Assert.ThrowsAsync<UserFacingException>(() => tokens.AddAsync(ana.Id, "x", TestStore.Now, Until));
        // What ended over a month ago is forgotten, and its name is free again.
        await tokens.AddAsync(ana.Id, "x", Until.AddDays(40), Until.AddDays(90));
        Assert.Single(await tokens.ListAsync(ana.Id));
    }
}
