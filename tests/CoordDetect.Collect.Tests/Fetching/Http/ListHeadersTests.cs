using CoordDetect.Collect.Fetching.Http;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Http;

public sealed class ListHeadersTests
{
    private static readonly Uri Page = new("https://blog.example/list?page=2");

    [Theory]
    [InlineData("<https://blog.example/list?page=3>; rel=\"next\"", "https://blog.example/list?page=3")]
    [InlineData("<https://blog.example/list?page=1>; rel=\"prev\", <https://blog.example/list?page=3>; rel=\"next\"", "https://blog.example/list?page=3")]
    [InlineData("</list?page=3>; title=\"a, b\"; rel=next", "https://blog.example/list?page=3")]
    [InlineData("<https://blog.example/wp-json/>; rel=\"https://api.w.org/\"", null)]
    [InlineData("<javascript:alert(1)>; rel=next", null)]
    [InlineData("no link; rel=next", null)]
    public void Next_LinkHeader_IsTheAddressAfter(string header, string? next) => Assert.Equal(next, ListHeaders.Next([header], Page)?.AbsoluteUri);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    [InlineData(null, null)]
    public void Pages_Value_IsAPositiveNumber(string? value, int? pages) => Assert.Equal(pages, ListHeaders.Pages(value));
}
