using CoordDetect.Collect.Extraction.Linking;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Linking;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData("/topic/2/le-pont?page=2", "/topic/2/le-pont?page=1")]
    [InlineData("/threads/x.12/page-2", "/threads/x.12/page-1")]
    [InlineData("/node/7?page=1", null)]
    [InlineData("/topic/2/le-pont?page=3", null)]
    [InlineData("/topic/2/le-pont", null)]
    public void FirstBefore_SecondPage_IsTheFirstUnderItsNumber(string second, string? first) =>
        Assert.Equal(first is null ? null : new Uri("https://forum.example" + first), PageNumbers.FirstBefore(new Uri("https://forum.example" + second)));
}
