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

    [Fact]
    public async Task Extract_ListingOfThreads_HoldsNoComment()
    {
        StringBuilder html = new("<html lang=fr><body><table class='topic-list'>");
        for (int id = 1; id < 9; id++)
            html.Append($"<tr class='topic-list-item' id='topic-list-item-{id}'><td class='main-link'><a href='/t/un-sujet/{id}' class='title raw-topic-link'>Le sujet numéro {id} et ce qu’il en est</a></td><td><a href='/u/anna{id}'>anna{id}</a></td><td>{id} avril 2025</td></tr>");
        html.Append("</table></body></html>");
        FetchedPage page = new(new Uri("https://site.example/"), "text/html", Encoding.UTF8.GetBytes(html.ToString()), CorpusFiles.Fetched);

        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);

        Assert.Empty(result.Comments);
        Assert.Equal(8, result.Links.Threads.Count);
    }
}
