using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

/// <summary>What a board's own clock tells of its zone.</summary>
public sealed class PageClockTests
{
    // Noon in UTC on a winter's day; in Paris it is one o'clock.
    [Theory]
    [InlineData("fr", "Nous sommes le 10 mars 2026 13:01", "2026-02-28T18:50:00", "2026-02-28T17:50:00")]
    [InlineData("fr", "Nous sommes le 10 mars 2026 13:01", "2025-07-28T18:50:00", "2025-07-28T16:50:00")]
    [InlineData("en", "It is currently Tue Mar 10, 2026 7:00 am", "2026-02-28T18:50:00", "2026-02-28T23:50:00")]
    [InlineData("en", "It is currently Tue Mar 10, 2026 12:00 pm", "2025-07-28T18:50:00", "2025-07-28T18:50:00")]
    public async Task Extract_PageWithAClock_GivesTimesInUtc(string language, string clock, string shown, string utc)
    {
        ExtractedComment comment = await CommentAsync(language, clock, shown);
        Assert.Equal(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture), comment.PostedAt.ToDateTimeOffset());
        Assert.True(comment.ZoneKnown);
        Assert.StartsWith("page clock", comment.ZoneFrom, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "It is currently Tue Mar 10, 2026 7:00 am", "2025-07-28T18:50:00")]
    [InlineData("en", "It is currently Tue Mar 10, 2026 7:08 am", "2026-02-28T18:50:00")]
    [InlineData("en", "Nothing about the time", "2026-02-28T18:50:00")]
    public async Task Extract_ClockThatSaysNothingOfTheDate_LeavesTheTimeAsShown(string language, string clock, string shown)
    {
        ExtractedComment comment = await CommentAsync(language, clock, shown);
        Assert.Equal(DateTimeOffset.Parse(shown + "Z", System.Globalization.CultureInfo.InvariantCulture), comment.PostedAt.ToDateTimeOffset());
        Assert.False(comment.ZoneKnown);
    }

    private static async Task<ExtractedComment> CommentAsync(string language, string clock, string shown)
    {
        string time = shown.Replace('T', ' ')[..16];
        string html = $"""<!DOCTYPE html><html lang="{language}"><body><p>{clock}</p><div id="p12" class="post bg1"><div class="postbody"><p class="author"><strong><a class="username" href="./u1">anna</a></strong> » {time}</p><div class="content">Le pont est-il trop large ?</div></div></div></body></html>""";
        FetchedPage page = new(new Uri("https://f.example/viewtopic.php?t=1"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        return Assert.Single((await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken)).Comments);
    }
}
