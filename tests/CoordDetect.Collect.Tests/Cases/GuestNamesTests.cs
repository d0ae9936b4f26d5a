using CoordDetect.Collect.Cases;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Cases;

/// <summary>Guests of one name are one person only where nothing says otherwise.</summary>
public sealed class GuestNamesTests
{
    private const string Anna = "https://secure.gravatar.example/avatar/0123456789abcdef0123456789abcdef?s=64", Other = "https://secure.gravatar.example/avatar/f123456789abcdef0123456789abcdef?s=64";

    [Fact]
    public void Tell_OtherDigestOfTheMailAddress_IsAnotherPerson()
    {
        GuestNames guests = new();
        string[] accounts = [.. new[] { Of(Anna), Of(Other), Of(Anna + "&d=mm"), Of(Other), Of(null) }.Select(comment => guests.Tell(comment).Account)];
        Assert.Equal("Anna", accounts[0]);
        Assert.StartsWith("Anna #", accounts[1], StringComparison.Ordinal);
        Assert.Equal([accounts[0], accounts[1]], accounts[2..4]);
        Assert.Equal("Anna", accounts[4]);
    }

    [Fact]
    public void Tell_OtherSite_IsAnotherPersonOnlyWhereNoDigestIsKnown()
    {
        GuestNames guests = new();
        Assert.Equal("Anna", guests.Tell(Of(null, "https://anna.example/")).Account);
        Assert.NotEqual("Anna", guests.Tell(Of(null, "https://other.example/")).Account);
        Assert.Equal("Anna", guests.Tell(Of(null, "http://www.anna.example")).Account);
        GuestNames digests = new();
        Assert.Equal(digests.Tell(Of(Anna, "https://anna.example/")).Account, digests.Tell(Of(Anna, "https://other.example/")).Account);
    }

    [Fact]
    public void Learn_CaseThatIsOpenedAgain_GoesOnWithTheSamePeople()
    {
        GuestNames first = new(), second = new();
        Comment[] told = [first.Tell(Of(Anna)), first.Tell(Of(Other))];
        foreach (Comment comment in told) second.Learn(comment);
        Assert.Equal(told.Select(comment => comment.Account), [second.Tell(Of(Anna)).Account, second.Tell(Of(Other)).Account]);
    }

    [Fact]
    public void Tell_MemberOfAForum_KeepsTheName() =>
        Assert.All([Anna, Other], avatar => Assert.Equal("Anna", new GuestNames().Tell(Of(avatar) with { Extra = """{"extractor":"xenforo2"}""" }).Account));

    private static Comment Of(string? avatar, string? own = null) => new()
    {
        Site = "a.example",
        CommentId = "1",
        Account = "Anna",
        Avatar = avatar,
        Extra = own is null ? """{"extractor":"wordpress"}""" : $$"""{"account_url":"{{own}}","extractor":"wordpress"}""",
    };
}
