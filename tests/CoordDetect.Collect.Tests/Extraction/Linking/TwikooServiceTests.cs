using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Linking;

/// <summary>Where the comments of a page are that hands them over to a function of Twikoo.</summary>
public sealed class TwikooServiceTests
{
    private const string List = "https://talk.example/?event=COMMENT_GET&url=%2Fblog%2Fcaf%25C3%25A9.html";
    private const string Place = "<div id=\"tcomment\"></div>";

    [Theory]
    [InlineData("twikoo.init({ envId: 'https://talk.example/', el: '#tcomment', // path: location.pathname,\n lang: 'fr' })")]
    [InlineData("{\"enable\":true,\"twikoo\":1,\"envId\":\"https:\\/\\/talk.example\\/\",\"el\":\"#tcomment\"}")]
    [InlineData("twikoo.init(Object.assign({ el: '#tcomment', envId: 'https://talk.example/', region: '' }, { path: 'window.location.pathname' }))")]
    public async Task Own_PageThatEmbedsTwikoo_IsTheCallForItsList(string script) => Assert.Equal([new Uri(List)], (await LinksAsync(script, Place)).Own);

    [Theory]
    [InlineData("path: '/post/7'", "%2Fpost%2F7")]
    [InlineData("path: location.href", "https%3A%2F%2Fblog.example%2Fblog%2Fcaf%25C3%25A9.html")]
    public async Task Own_PathGiven_IsThatOne(string path, string url) =>
        Assert.Equal([new Uri($"https://x.example/.netlify/functions/twikoo?event=COMMENT_GET&url={url}")], (await LinksAsync($"twikoo.init({{ {path}, envId: 'https://x.example/.netlify/functions/twikoo' }})", Place)).Own);

    [Theory]
    [InlineData("twikoo.init({ envId: 'https://talk.example/', el: '#tcomment' })", "")]
    [InlineData("twikoo.init({ envId: 'my-env-1a2b3c', el: '#tcomment' })", Place)]
    [InlineData("cloud.init({ envId: 'https://talk.example/' })", Place)]
    [InlineData("twikoo.init({ envId: 'https://talk.example/', el: '#tcomment' })", "<div id=\"tcomment\"><div class=\"tk-comment\" id=\"7\"></div></div>")]
    public async Task Own_NothingToAsk_IsNothing(string script, string body) => Assert.Empty((await LinksAsync(script, body)).Own);

    [Fact]
    public async Task Own_WordsOfSomebodyOnThePage_AreNoScript() =>
        Assert.Empty((await LinksAsync("twikoo", Place + "<p>twikoo.init({ envId: 'https://victim.example/delete', el: '#tcomment' })</p>")).Own);

    [Theory]
    [InlineData("true", "", "&before=1330455000000")]
    [InlineData("true", "&before=1330460000000", "&before=1330455000000")]
    [InlineData("false", "", null)]
    public async Task Next_MoreToCome_IsWhatIsOlderThanTheOldestButForThePinned(string more, string asked, string? next)
    {
        string json = $$"""
            {"data":[{"id":"a","nick":"A","comment":"x","mailMd5":"","created":1230455000000,"top":true},{"id":"c","nick":"A","comment":"x","mailMd5":"","created":1330459000000,"replies":[{"id":"d","nick":"A","comment":"x","mailMd5":"","created":1330000000000}]},
            {"id":"b","nick":"A","comment":"x","mailMd5":"","created":1330455000000}],"more":{{more}},"count":12}
            """;
        FetchedPage fetched = new(new Uri(List + asked), "application/json", Encoding.UTF8.GetBytes(json), CorpusFiles.Fetched);
        Uri? found = (await new CommentExtractor().ExtractAsync(fetched, TestContext.Current.CancellationToken)).Links.Next;
        Assert.Equal(next is null ? null : new Uri(List + next), found);
    }

    private static async Task<PageLinks> LinksAsync(string script, string body)
    {
        string html = $"<html><head><title>Semis</title></head><body><p>Les tomates.</p>{body}<script>{script}</script></body></html>";
        FetchedPage page = new(new Uri("https://blog.example/blog/caf%C3%A9.html"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        return (await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken)).Links;
    }
}
