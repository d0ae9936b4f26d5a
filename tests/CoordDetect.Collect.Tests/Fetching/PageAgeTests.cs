using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

/// <summary>Where a thread grows older, and what is said of pages without comments.</summary>
public sealed class PageAgeTests
{
    [Theory]
    [InlineData(new long[] { 30, 20, 10 }, true)]
    [InlineData(new long[] { 10, 20, 30 }, false)]
    [InlineData(new long[] { 10, 30, 20, 40, 10, 5 }, null)]
    [InlineData(new long[] { 10 }, null)]
    public void IsNewestFirst_TimesOfAPage_TellTheOrder(long[] times, bool? order) => Assert.Equal(order, PageAge.IsNewestFirst(Comments(times)));

    [Fact]
    public void IsBefore_PageOfOldComments_IsOld()
    {
        DateTimeOffset since = DateTimeOffset.FromUnixTimeSeconds(100_000_000);
        Assert.True(PageAge.IsBefore(Comments([90_000_000, 99_999_999]), since));
        Assert.False(PageAge.IsBefore(Comments([90_000_000, 100_000_000]), since));
        Assert.False(PageAge.IsBefore([new Comment { CommentId = "1", Account = "a" }], since));
        Assert.False(PageAge.IsBefore([], since));
    }

    [Theory]
    [InlineData("/t?page=3", "/t?page=2", true, true)]
    [InlineData("/t?page=3", "/t?page=2", false, false)]
    [InlineData("/t", "/t?page=2", false, true)]
    public void IsOlder_PageBesideAnother_LiesOnTheOlderSide(string page, string self, bool newestFirst, bool older) =>
        Assert.Equal(older, PageAge.IsOlder(new Uri("https://a.example" + page), new Uri("https://a.example" + self), newestFirst));

    [Theory]
    [InlineData("no-such-host", "spelling")]
    [InlineData("refused-by-robots", "robots.txt")]
    [InlineData("http-403", "sign-in")]
    [InlineData(null, "save it there")]
    public void Of_PageWithoutComments_SaysWhyAndWhatToDo(string? refused, string said) => Assert.Contains(said, PreviewAdvice.Of(refused, PageReading.Nothing), StringComparison.Ordinal);

    [Fact]
    public void Of_PageWithComments_SaysNothing() => Assert.Null(PreviewAdvice.Of(null, new PageReading(Comments([10]), PageLinks.None)));

    private static Comment[] Comments(long[] times) => [.. times.Select((time, i) => new Comment { CommentId = $"{i}", Account = "a", PostedAt = PostedAt.FromUnixSeconds(time) })];
}
