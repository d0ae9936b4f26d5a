using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Linking;

/// <summary>Which link leads on in a thread: another page of it, and never the next article, topic or unread message.</summary>
public sealed class PaginationFinderTests
{
    private const string Comment = """<ol class="comment-list"><li id="comment-1" class="comment"><div class="comment-body"><b class="fn">Ana</b><time datetime="2025-01-02T03:04:05Z">x</time><div class="comment-content"><p>Une remarque assez longue.</p></div></div></li></ol>""";

    [Theory]
    [InlineData("""<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-next"><a href="/2025/02/compost/" rel="next">Suivant</a></div></div></nav>""")]
    [InlineData("""<div class="wp-block-post-navigation-link"><a href="/2025/02/compost/" rel="next">Suivant</a></div>""")]
    [InlineData("""<a href="/2025/02/compost/" rel="next">Suivant</a>""")]
    [InlineData("""<link rel="next" href="/2025/02/compost/">""")]
    [InlineData("""<div class="pager"><a href="/2025/02/compost/" class="next">»</a></div>""")]
    public async Task Extract_ArticleWithANeighbour_HasNoNextPage(string navigation) =>
        Assert.Null((await LinksAsync("https://blog.example/2025/01/semis/", Comment + navigation)).Next);

    [Theory]
    [InlineData("https://blog.example/2025/01/semis/", """<nav class="comment-navigation"><a href="/2025/01/semis/comment-page-2/#comments" rel="next">Commentaires plus récents</a></nav>""", "https://blog.example/2025/01/semis/comment-page-2/")]
    [InlineData("https://blog.example/?p=12", """<div class="nav-next"><a href="/?p=12&amp;cpage=2#comments">Commentaires plus récents</a></div>""", "https://blog.example/?p=12&cpage=2")]
    [InlineData("https://site.example/avis.html", """<div class="pagination"><a href="/avis-p2.html">Suivant</a></div>""", "https://site.example/avis-p2.html")]
    [InlineData("https://site.example/livre/avis", """<ul class="pagination"><li><a href="/livre?pagina=2" class="pagination_next">suivant »</a></li></ul>""", "https://site.example/livre?pagina=2")]
    public async Task Extract_ArticleWithPagesOfComments_LeadsOn(string address, string navigation, string next) =>
        Assert.Equal(next, (await LinksAsync(address, Comment + navigation)).Next?.AbsoluteUri);

    [Theory]
    [InlineData("https://f.example/viewtopic.php?t=5", """<a href="./viewtopic.php?t=5&amp;view=next" rel="next">Sujet suivant</a>""", null)]
    [InlineData("https://f.example/viewtopic.php?f=2&t=5", """<a href="./viewtopic.php?f=2&amp;t=5&amp;start=15" rel="next">Suivante</a>""", "https://f.example/viewtopic.php?f=2&t=5&start=15")]
    [InlineData("https://f.example/index.php?topic=2.0", """<span class="nextlinks"><a href="https://f.example/index.php?topic=2.0;prev_next=next#new">suivant »</a></span>""", null)]
    [InlineData("https://f.example/index.php?topic=2.0", """<a class="nav_page" href="https://f.example/index.php?topic=2.20">»</a><div class="pagelinks"><a href="https://f.example/index.php?topic=2.20">Suivant</a></div>""", "https://f.example/index.php?topic=2.20")]
    [InlineData("https://f.example/topic/12-semis/", """<li class="ipsPagination_next"><a href="/topic/12-semis/page/2/" rel="next">Suivante</a></li><a href="/topic/13-compost/?do=getNextComment">Sujet suivant</a>""", "https://f.example/topic/12-semis/page/2/")]
    [InlineData("https://f.example/topic/12-semis/", """<a href="/topic/13-compost/" rel="next">Sujet non lu suivant</a>""", null)]
    [InlineData("https://f.example/node/5", """<nav class="book-navigation"><a href="/node/6" rel="next" class="page-next">Compost ›</a></nav>""", null)]
    public async Task Extract_TopicOfAKnownForum_StaysInIt(string address, string navigation, string? next) =>
        Assert.Equal(next, (await LinksAsync(address, navigation)).Next?.AbsoluteUri);

    [Fact]
    public async Task Extract_LinksThatAct_AreNotNamed()
    {
        PageLinks links = await LinksAsync("https://f.example/showthread.php?tid=3", """
            <a href="ratethread.php?tid=3&amp;rating=5&amp;my_post_key=abc">5</a> <a href="newreply.php?tid=3&amp;replyto=7">Répondre</a>
            <a href="showthread.php?tid=3&amp;action=nextnewest">Sujet suivant »</a> <a href="showthread.php?tid=4&amp;action=lastpost">Dernier message</a>
            <a href="/forums/topic/a/?bbp_reply_to=9&amp;_wpnonce=12#new-post">Répondre</a> <a href="index.php?title=Talk:A&amp;action=edit&amp;section=2">modifier</a>
            """);
        Assert.Null(links.Next);
        Assert.Empty(links.Threads);
        Assert.Empty(links.Pages);
    }

    private static async Task<PageLinks> LinksAsync(string address, string body)
    {
        FetchedPage page = new(new Uri(address), "text/html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=fr><body>{body}</body></html>"), CorpusFiles.Fetched);
        return (await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken)).Links;
    }
}
