using CoordDetect.Collect.Fetching.Addresses;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Addresses;

public sealed class UrlNormalizerTests
{
    [Theory]
    [InlineData("HTTP://Example.ORG:80/a/../b/./c#frag", "http://example.org/b/c")]
    [InlineData("https://example.org:443", "https://example.org/")]
    [InlineData("https://example.org:8443/?", "https://example.org:8443/")]
    [InlineData("http://user:secret@example.org/", "http://example.org/")]
    [InlineData("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC")]
    [InlineData("http://a.example/%7Euser/%c3%bc%2f", "http://a.example/~user/%C3%BC%2F")]
    [InlineData("http://a.example/t?utm_source=x&id=5&fbclid=y", "http://a.example/t?id=5")]
    [InlineData("http://a.example/viewtopic.php?t=5&sid=0123456789abcdef0123456789abcdef", "http://a.example/viewtopic.php?t=5")]
    [InlineData("http://a.example/article.php?sid=42", "http://a.example/article.php?sid=42")]
    [InlineData("http://a.example/forum;jsessionid=1A2B?x=1", "http://a.example/forum?x=1")]
    [InlineData("http://a.example/p/?replytocom=77#respond", "http://a.example/p/")]
    [InlineData("http://a.example./x", "http://a.example/x")]
    [InlineData("http://[::1]:8080/x", "http://[::1]:8080/x")]
    [InlineData("http://0x7f.1/x", "http://127.0.0.1/x")]
    public void TryNormalize_Address_HasOneSpelling(string written, string normal)
    {
        Assert.True(UrlNormalizer.TryNormalize(written, out Uri? uri));
        Assert.Equal(normal, uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("mailto:a@b.example")]
    [InlineData("/relative")]
    [InlineData("http://")]
    [InlineData("")]
    public void TryNormalize_NothingToFetch_IsFalse(string written) => Assert.False(UrlNormalizer.TryNormalize(written, out _));

    [Fact]
    public void TryNormalize_TooLong_IsFalse() => Assert.False(UrlNormalizer.TryNormalize("http://a.example/" + new string('x', 3_000), out _));

    [Theory]
    [InlineData("ü?&?..&...a&#.%2fü%.sid=1")]
    [InlineData("?a=%%34%31")]
    [InlineData("x?%4%31=%%=sid=1")]
    public void TryNormalize_BarePerCentSigns_SettleAtOnce(string path)
    {
        Assert.True(UrlNormalizer.TryNormalize("http://h.example/" + path, out Uri? once));
        Assert.True(UrlNormalizer.TryNormalize(once, out Uri? twice));
        Assert.Equal(once.AbsoluteUri, twice.AbsoluteUri);
    }

    [Fact]
    public void TryNormalize_Twice_ChangesNothing()
    {
        Gen<string> path = Gen.Elements("a", "/", "%41", "%2f", "?", "&", "=", "ü", ";", "..", ".", "#", " ", "+", "%", "sid=1").ArrayOf().Select(string.Concat);
        Prop.ForAll(path.ToArbitrary(), p =>
            !UrlNormalizer.TryNormalize("http://h.example/" + p, out Uri? once)
            || (UrlNormalizer.TryNormalize(once, out Uri? twice) && once.AbsoluteUri == twice.AbsoluteUri)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("http://a.example/cal/2024/01/05", "http://a.example/cal/1999/12/31", true)]
    [InlineData("http://a.example/t?page=2&id=7", "http://a.example/t?id=9&page=1", true)]
    [InlineData("http://a.example/threads/some-title.12/", "http://a.example/threads/another-one-here.998/", true)]
    [InlineData("http://a.example/threads/12/", "http://a.example/members/12/", false)]
    [InlineData("http://a.example/t?page=2", "http://b.example/t?page=2", false)]
    public void Of_TwoAddresses_ShareAShapeWhereTheyAreOfOneMould(string a, string b, bool same) =>
        Assert.Equal(same, UrlShape.Of(new Uri(a)) == UrlShape.Of(new Uri(b)));

    [Theory]
    [InlineData("http://a.example/a/b/a/b/a/b", true)]
    [InlineData("http://a.example/x/x/x", true)]
    [InlineData("http://a.example/2024/01/01/post", false)]
    [InlineData("http://a.example/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21", true)]
    public void IsEndless_PathThatTurnsInCircles_IsSeen(string url, bool endless) => Assert.Equal(endless, UrlShape.IsEndless(new Uri(url)));
}
