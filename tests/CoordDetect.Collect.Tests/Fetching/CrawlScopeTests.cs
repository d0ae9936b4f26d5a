using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Frontier;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

/// <summary>Which links belong to a crawl.</summary>
public sealed class CrawlScopeTests
{
    private static readonly Uri List = new("https://blog.example/functions/twikoo?event=COMMENT_GET&url=%2Fa");

    [Theory]
    [InlineData(LinkKind.Page)]
    [InlineData(LinkKind.Thread)]
    [InlineData(LinkKind.Seed)]
    public void Refuses_CallThatNoScriptNamed_IsNotPosted(LinkKind kind)
    {
        CrawlScope scope = new(new CrawlOptions());
        scope.AddHost(List);
        Assert.Equal("acts", scope.Refuses(List, kind, 0));
        scope.AddService(new Uri("https://blog.example/functions/twikoo?event=COMMENT_GET&url=%2Fb"));
        Assert.Equal("acts", scope.Refuses(List, kind, 0));
    }

    [Fact]
    public void Refuses_CallOfThePageItself_AndItsOlderPages_AreAsked()
    {
        CrawlScope scope = new(new CrawlOptions());
        scope.AddService(List);
        Assert.Null(scope.Refuses(List, LinkKind.Page, 0));
        Assert.Null(scope.Refuses(new Uri(List.AbsoluteUri + "&before=1330455000000"), LinkKind.Page, 0));
    }
}
