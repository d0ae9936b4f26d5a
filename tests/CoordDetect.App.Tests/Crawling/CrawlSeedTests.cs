using CoordDetect.App.Crawling;
using Xunit;

namespace CoordDetect.App.Tests.Crawling;

public sealed class CrawlSeedTests
{
    [Theory]
    [InlineData("forum.example.org/t/42", "https://forum.example.org/t/42")]
    [InlineData("  https://forum.example.org/t/42#p3 ", "https://forum.example.org/t/42")]
    [InlineData("http://forum.example.org/", "http://forum.example.org/")]
    [InlineData("localhost:8080/blog", "http://localhost:8080/blog")]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("192.168.1.4/forum", "http://192.168.1.4/forum")]
    [InlineData("[::1]:8080/x", "http://[::1]:8080/x")]
    [InlineData("example.org/go?to=http://other.example/", "https://example.org/go?to=http://other.example/")]
    public void TryRead_AddressAsPeopleWriteIt_IsWhole(string written, string expected)
    {
        Assert.True(CrawlSeed.TryRead(written, out Uri? seed));
        Assert.Equal(expected, seed.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address at all")]
    public void TryRead_WhatCannotBeFetched_IsRefused(string written) => Assert.False(CrawlSeed.TryRead(written, out _));
}
