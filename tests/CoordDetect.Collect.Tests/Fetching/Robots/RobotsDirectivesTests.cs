using CoordDetect.Collect.Fetching.Robots;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Robots;

public sealed class RobotsDirectivesTests
{
    [Theory]
    [InlineData("noindex, nofollow", true, true)]
    [InlineData("none", true, true)]
    [InlineData("NoIndex", false, true)]
    [InlineData("otherbot: noindex, nofollow", false, false)]
    [InlineData("otherbot: noindex, coorddetect: nofollow", true, false)]
    [InlineData("unavailable_after: 25 Jun 2030 15:00:00 PST, noindex", false, true)]
    [InlineData("max-snippet: 20, nofollow", false, false)]
    [InlineData("all", false, false)]
    public void FromHeaders_OneValue_IsWhatConcernsUs(string value, bool noFollow, bool noIndex) =>
        Assert.Equal(new RobotsDirectives(noFollow, noIndex), RobotsDirectives.FromHeaders([value], "coorddetect"));

    [Theory]
    [InlineData("<head><meta name=\"robots\" content=\"noindex,follow\"></head>", false, true)]
    [InlineData("<META CONTENT='nofollow' NAME='ROBOTS'/>", true, false)]
    [InlineData("<meta name=robots content=none>", true, true)]
    [InlineData("<meta name=\"googlebot\" content=\"none\">", false, false)]
    [InlineData("<meta name='coorddetect' content='nofollow'>", true, false)]
    [InlineData("<meta data-name='robots' content='nofollow'>", false, false)]
    [InlineData("<meta name='robots' content='nofollow", false, false)]
    [InlineData("<meta property='og:x' content='robots nofollow'>", false, false)]
    [InlineData("", false, false)]
    public void FromHtml_OneElement_IsRead(string html, bool noFollow, bool noIndex) =>
        Assert.Equal(new RobotsDirectives(noFollow, noIndex), RobotsDirectives.FromHtml(html, "coorddetect"));
}
