using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Linking;

public sealed class ThreadLinkFinderTests
{
    [Fact]
    public async Task Find_PermanentLinksOfThePostsOnThePage_AreNoThreads()
    {
        StringBuilder html = new("<html lang=fr><body>");
        for (int id = 101; id < 106; id++)
            html.Append($"<div id='p{id}' class='post'><div class='postbody'><p class='author'><a href='./viewtopic.php?p={id}#p{id}'><span>Message</span></a> par <strong>Anna</strong> » 28 févr. 2012, 18:50</p><div class='content'>Bonjour {id}</div></div></div>");
        html.Append("<a href='./viewtopic.php?f=2&amp;t=7'>Un autre sujet</a> <a href='./viewtopic.php?f=2&amp;p=99#p99'>Encore un sujet</a></body></html>");
        FetchedPage page = new(new Uri("https://site.example/viewtopic.php?f=2&t=5"), "text/html", Encoding.UTF8.GetBytes(html.ToString()), CorpusFiles.Fetched);

        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);

        Assert.Equal(["/viewtopic.php?f=2&t=7", "/viewtopic.php?f=2&p=99"], result.Links.Threads.Select(thread => thread.PathAndQuery));
    }
}
