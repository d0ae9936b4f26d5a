using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Linking;

public sealed class ListingLinkFinderTests
{
    [Theory]
    [InlineData("<a href='./viewforum.php?f=2' class='forumtitle'>Discussions</a>", "/viewforum.php?f=2")]
    [InlineData("<h3 class='node-title'><a href='/forums/general.12/'>General</a></h3>", "/forums/general.12/")]
    [InlineData("<a href='/forum/12-general/'>General</a>", "/forum/12-general/")]
    [InlineData("<a href='index.php?board=3.0'>General</a>", "/index.php?board=3.0")]
    [InlineData("<a href='forumdisplay.php?fid=4'>General</a>", "/forumdisplay.php?fid=4")]
    [InlineData("<a href='/c/support/7'>Support</a>", "/c/support/7")]
    [InlineData("<a href='/category/2/general-discussion'>General</a>", "/category/2/general-discussion")]
    [InlineData("<a class='bbp-forum-title' href='/support/forum-one/'>One</a>", "/support/forum-one/")]
    [InlineData("<a href='./viewforum.php?f=2&amp;mark=topics'>Mark as read</a>", null)]
    [InlineData("<a href='./viewtopic.php?f=2&amp;t=9'>A topic</a>", null)]
    [InlineData("<a href='https://elsewhere.example/viewforum.php?f=2'>Elsewhere</a>", null)]
    public async Task Find_LinkOfABoard_IsAListing(string link, string? expected)
    {
        FetchedPage page = new(new Uri("https://site.example/"), "text/html", Encoding.UTF8.GetBytes($"<html><body>{link}</body></html>"), CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(expected is null ? [] : [expected], result.Links.Listings.Select(listing => listing.PathAndQuery));
    }
}
