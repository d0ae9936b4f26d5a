using System.Diagnostics;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Extraction.Reading;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

public sealed class WrittenQuotesTests
{
    [Theory]
    [InlineData("[quote]old[/quote]\nnew", "new", "- - old")]
    [InlineData("before [QUOTE=\"anna, post: 12, member: 3\"]old[/QUOTE] after", "before\n\nafter", "- anna old")]
    [InlineData("[quote quote=312679]\n\nold\n[/quote]\n\nnew", "new", "312679 - old")]
    [InlineData("[quote=anna][quote=marc]oldest[/quote]old[/quote]new", "new", "- marc oldest|- anna old")]
    [InlineData("thanks [/quote]", "thanks [/quote]", "")]
    [InlineData("[quote] is a tag", "[quote] is a tag", "")]
    public void TakeFrom_TypedTags_GivesTheQuotesAndTheRest(string text, string own, string quoted)
    {
        List<QuotedText> quotes = [];
        Assert.Equal(own, WrittenQuotes.TakeFrom(text, quotes));
        Assert.Equal(quoted, string.Join('|', quotes.Select(quote => $"{quote.CommentId ?? "-"} {quote.Account ?? "-"} {quote.Text}")));
    }

    [Theory]
    [InlineData("[quote]x[/quote]")]
    [InlineData("[/quote]")]
    public void TakeFrom_TagsWithoutEnd_StaysFast(string part)
    {
        string hostile = string.Concat(Enumerable.Repeat(part, 200_000));
        Stopwatch watch = Stopwatch.StartNew();
        WrittenQuotes.TakeFrom(hostile, []);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }
}
