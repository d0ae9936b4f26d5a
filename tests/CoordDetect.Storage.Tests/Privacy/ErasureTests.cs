using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Privacy;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Privacy;

public sealed class ErasureTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Erase_Account_LeavesNothingOfItAndItStaysErased(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment secret = TestStore.Said("martine", "mon secret", "c1") with { AccountName = "Martine D.", Bio = "ici", Object = "https://martine.example/" };
        await TestStore.ImportAsync(@case, [secret, TestStore.Said("bob", "secret aussi", "c2")]);
        await TestStore.ImportAsync(@case, [secret with { Text = "mon grand secret" }]);
        Erasure erasure = await @case.Privacy.EraseAccountAsync(1, "asked by mail", "ana", TestStore.Now);
        Assert.Equal((1L, 1L), (erasure.Comments, erasure.Versions));
        Assert.StartsWith("account-", erasure.Pseudonym);

        StoredAccount account = (await @case.Comments.AccountAsync(1))!;
        Assert.Equal(new Account(erasure.Pseudonym, "a.example", null, default, null, null), account.Profile);
        Assert.True(account.Erased);
        StoredComment comment = (await @case.Comments.FindAsync(1))!;
        Assert.Null(comment.Comment.Text);
        Assert.Null(comment.Comment.Object);
        Assert.Empty(await @case.Comments.VersionsAsync(1));
        Assert.Empty(await @case.Comments.AccountsFittingAsync(new AccountPattern("martine", true, true), 10));
        CustodyEntry entry = (await @case.Custody.ListAsync(new PageRequest(1))).Items[0];
        Assert.Equal(CustodyKind.Erased, entry.Kind);
        Assert.DoesNotContain("martine", entry.Detail, StringComparison.OrdinalIgnoreCase);

        ImportCounts again = await TestStore.ImportAsync(@case, [secret, TestStore.Said("martine", "du nouveau", "c9"), TestStore.Said("bob", "autre", "c3")]);
        Assert.Equal(new ImportCounts(1, 0, 2), again);
        Assert.Equal(2, (await @case.Overview.TotalsAsync()).Accounts);
        Assert.Null((await @case.Comments.FindAsync(1))!.Comment.Text);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Pseudonyms_OfTwoCases_Differ(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        Pseudonyms a = await (await store.BeginCaseAsync("a")).Privacy.PseudonymsAsync(), b = await (await store.BeginCaseAsync("b")).Privacy.PseudonymsAsync();
        Assert.Equal(a.OfAccount("s", "bob"), a.OfAccount("s", "bob"));
        Assert.NotEqual(a.OfAccount("s", "bob"), b.OfAccount("s", "bob"));
        Assert.NotEqual(a.OfAccount("s", "bob"), a.OfAccount("t", "bob"));
    }
}
