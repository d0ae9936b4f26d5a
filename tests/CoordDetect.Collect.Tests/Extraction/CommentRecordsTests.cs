using CoordDetect.Collect.Extraction;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class CommentRecordsTests
{
    [Theory]
    [InlineData("reddit-old", "reddit")]
    [InlineData("reddit-api", "reddit")]
    [InlineData("youtube-api", "youtube")]
    [InlineData("wordpress-api", null)]
    [InlineData("xenforo2", null)]
    [InlineData("generic", null)]
    [InlineData("", null)]
    public void PlatformOf_Extractor_IsTheHostedServiceOnly(string extractor, string? platform) => Assert.Equal(platform, CommentRecords.PlatformOf(extractor));

    [Fact]
    public void ToComments_WithoutIdentifier_IsTheSameWheneverItIsMet()
    {
        ExtractedComment first = new() { Text = "same words", Account = "anna", PostedAt = PostedAt.FromUnixSeconds(1_330_455_000), Position = 3 };
        ExtractedComment later = first with { PostedAt = PostedAt.FromUnixSeconds(1_330_458_600), Position = 9 };
        Assert.Equal(Ids(first), Ids(later));
        Assert.Equal(2, Ids(first, later).Distinct().Count());
        Assert.NotEqual(Ids(first), Ids(first with { Account = "bruno" }));
    }

    [Fact]
    public void ToComments_Nameless_AreByPeopleUnknown()
    {
        Comment[] comments = [.. CommentRecords.ToComments([new ExtractedComment { Text = "one" }, new ExtractedComment { Text = "two" }], "site.example", "t")];
        Assert.Equal(2, comments.Length);
        Assert.All(comments, comment => Assert.True(Nobody.IsNamed(comment.Account)));
    }

    [Theory]
    [InlineData("Guest", "https://guest-house.example/", false)]
    [InlineData("Guest", "https://forum.example/memberlist.php?mode=viewprofile&u=57", false)]
    [InlineData("Guest", "https://forum.example/memberlist.php?mode=viewprofile&u=1", true)]
    [InlineData("[deleted]", "https://forum.example/profile/deleted", true)]
    [InlineData("Invité", null, true)]
    public void ToComments_NameThatStandsForNobody_IsSomebodyWithAnAddressOfTheirOwn(string name, string? address, bool isNobody)
    {
        ExtractedComment comment = new() { Text = "one", Account = name, AccountUrl = address };
        Comment[] comments = [.. CommentRecords.ToComments([comment, comment with { Text = "two" }], "forum.example", "t", page: new Uri("https://forum.example/t/1"))];
        Assert.Equal(isNobody, Nobody.IsNamed(comments[0].Account));
        Assert.Equal(comments[0].Account, comments[1].Account);
    }

    [Fact]
    public void ToComments_TrackbacksAndEmptyOnes_AreLeftOut() => Assert.Empty(CommentRecords.ToComments(
        [new ExtractedComment { Text = "[…] x […]", Account = "blog", Kind = CommentKind.Trackback }, new ExtractedComment { Text = "", Account = "anna" }], "site.example", "t"));

    [Theory]
    [InlineData("https://blog.example/2012/03/post/comment-page-2/#comment-7", "https://blog.example/2012/03/post/")]
    [InlineData("https://forum.example/t/pont/77", "https://forum.example/t/pont/77")]
    public void ToComments_CommentThatNamesItsThread_StandsThere(string named, string thread)
    {
        ExtractedComment comment = new() { Text = "words", Account = "anna", Thread = new Uri(named) };
        Assert.Equal(thread, Assert.Single(CommentRecords.ToComments([comment], "blog.example", "elsewhere")).Thread);
    }

    private static string[] Ids(params ExtractedComment[] comments) => [.. CommentRecords.ToComments(comments, "site.example", "t").Select(comment => comment.CommentId)];
}
