using Xunit;

namespace CoordDetect.Collect.Tests.Engines.MediaWiki;

/// <summary>Crawls the talk pages of a real MediaWiki: every comment as written, one request a page.</summary>
[Trait("Speed", "Slow")]
public sealed class RealMediaWikiTests(RealMediaWiki wiki) : IClassFixture<RealMediaWiki>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Crawl_TalkPages_FindsEveryCommentAsWritten(bool sameThread)
    {
        RealMediaWiki.Require();
        Uri[] pages = [.. wiki.Truth.Select(comment => new Uri(comment.Thread.Replace("?title=", "/", StringComparison.Ordinal))).Distinct()];
        EngineCrawl crawl = await EngineCrawl.RunAsync(pages, sameThread);
        crawl.AssertAsWritten(wiki.Truth);
        Assert.Equal((4, 4), (pages.Length, crawl.Summary.Asked));
    }

    [Theory]
    [InlineData("minerva")]
    [InlineData("monobook")]
    [InlineData("timeless")]
    [InlineData("vector-2022")]
    public async Task Crawl_OtherSkin_FindsTheSame(string skin)
    {
        RealMediaWiki.Require();
        Uri[] pages = [.. wiki.Truth.Select(comment => new Uri(comment.Thread + "&useskin=" + skin)).Distinct()];
        EngineCrawl crawl = await EngineCrawl.RunAsync(pages, sameThread: true);
        crawl.AssertAsWritten(wiki.Truth);
    }
}
