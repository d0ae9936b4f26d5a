using System.Text;
using CoordDetect.Collect.Fetching.Http;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Http;

/// <summary>The one call that is posted reads; whatever else an address says, it is got.</summary>
public sealed class ReadCallTests
{
    [Theory]
    [InlineData("?event=COMMENT_GET&url=%2Fa%25C3%25A9%2F", """{"event":"COMMENT_GET","url":"/a%C3%A9/"}""")]
    [InlineData("?event=COMMENT_GET&url=%2Fa&before=1330455000000", """{"event":"COMMENT_GET","url":"/a","before":1330455000000}""")]
    [InlineData("?event=COMMENT_GET&url=%22%2C%22event%22%3A%22LOGIN%22", """{"event":"COMMENT_GET","url":"\u0022,\u0022event\u0022:\u0022LOGIN\u0022"}""")]
    [InlineData("?event=COMMENT_SUBMIT&url=%2Fa", null)]
    [InlineData("?event=COMMENT_GET&url=%2Fa&event=COMMENT_SUBMIT", null)]
    [InlineData("?a=1&event=COMMENT_GET&url=%2Fa", null)]
    [InlineData("", null)]
    public void BodyOf_Address_IsTheCallOrNothing(string query, string? body) =>
        Assert.Equal(body, ReadCall.BodyOf(new Uri("https://talk.example/" + query)) is { } call ? Encoding.UTF8.GetString(call) : null);
}
