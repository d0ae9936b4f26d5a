using CoordDetect.Core.Corpus;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Exports;

/// <summary>Exports as their makers write them, which the project does not carry.</summary>
public sealed class RealExportsTests
{
    [Theory]
    [InlineData("01-crowdtangle-posts-dropped.csv", "crowdtangle", 3, 2, 3)]
    [InlineData("02-social-csv-cp1252.csv", "crowdtangle", 3, 2, 3)]
    [InlineData("14-4cat-anonymous.csv", "4cat", 3, 0, 3)]
    [InlineData("17-disqus-same-name.xml", "disqus", 5, 3, 5)]
    [InlineData("18-wxr-identity.xml", "wordpress", 6, 3, 6)]
    [InlineData("20-youtube-empty-author.json", "youtube", 2, 1, 2)]
    [InlineData("33-preamble-rows.csv", "exportcomments", 2, 2, 2)]
    [InlineData("40-export-apify_fb.json", "apify-facebook", 2, 2, 2)]
    [InlineData("40-export-bsky.jsonl", "bluesky", 1, 1, 1)]
    [InlineData("40-export-snscrape.jsonl", "snscrape", 1, 1, 1)]
    [InlineData("40-export-twarc2.jsonl", "twarc2", 2, 2, 2)]
    [InlineData("40-export-ytdlp.info.json", "yt-dlp", 2, 2, 2)]
    [InlineData("40-export-zees_tiktok.ndjson", "zeeschuimer-tiktok-comments", 2, 2, 2)]
    [InlineData("41-telegram-html-export.html", "telegram-html", 4, 2, 4)]
    public void Read_Export_GivesItsCommentsPeopleAndTimes(string name, string format, int comments, int people, int times)
    {
        ExportFile file = ExportFile.At(RealCorpora.Require("inputs/exports/" + name));
        Assert.Equal(format, file.Format);
        Assert.Equal(comments, file.Comments.Count);
        Assert.Equal(people, file.Comments.Select(comment => comment.Account).Where(account => !Nobody.IsNamed(account)).Distinct().Count());
        Assert.Equal(times, file.Comments.Count(comment => comment.PostedAt.IsKnown));
        Assert.Equal(comments, file.Comments.Select(comment => (comment.Thread, comment.CommentId)).Distinct().Count());
        Assert.All(file.Comments, comment => Assert.DoesNotContain('\uFFFD', comment.Text!));
    }

    [Fact]
    public void Read_CrowdTangle_KnowsPostsByTheirAddressAndReadsZones()
    {
        ExportFile file = ExportFile.At(RealCorpora.Require("inputs/exports/02-social-csv-cp1252.csv"));
        Assert.Equal(["2021-06-16T22:04:51", "2021-06-17T06:00:00", "2021-06-17T06:00:10"], file.Comments.Select(comment => ExportFile.TimeOf(comment)!));
        Assert.Equal("Deuxième message", file.Comments[1].Text);
        Assert.Equal("1000000000000001", file.Comments[0].Account);
    }
}
