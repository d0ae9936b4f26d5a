using CoordDetect.App.Web.Layout;
using Xunit;

namespace CoordDetect.App.Tests.Web;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("/a", "after", "k", "/a?after=k")]
    [InlineData("/a?q=x+y&after=1", "after", "2", "/a?q=x%20y&after=2")]
    [InlineData("/a?after=1", "after", null, "/a")]
    [InlineData("/a?q=%3Cb%3E", "after", "\"&", "/a?q=%3Cb%3E&after=%22%26")]
    public void With_AValue_ChangesItAlone(string address, string name, string? value, string expected) => Assert.Equal(expected, QueryText.With(address, name, value));
}
