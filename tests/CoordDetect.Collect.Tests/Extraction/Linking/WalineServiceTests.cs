using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Linking;

/// <summary>Where the comments of a page are that hands them over to a server of Waline.</summary>
public sealed class WalineServiceTests
{
    private const string List = "https://talk.example/api/comment?path=%2Fblog%2Fcaf%C3%A9.html&pageSize=100&page=1&lang=en&sortBy=insertedAt_desc";

    [Theory]
    [InlineData("import { init } from '/waline.js'; init({ el: '#waline', serverURL: 'https://talk.example', lang: 'fr-FR' });")]
    [InlineData("Waline.init({\"el\":\"#waline\",\"serverURL\":\"https:\\/\\/talk.example\\/\"});")]
    [InlineData("Waline.init({ el: '#waline', serverURL: 'https://talk.example', path: window.location.pathname });")]
    public async Task Own_PageThatEmbedsWaline_IsItsList(string script) => Assert.Equal([new Uri(List)], (await LinksAsync(script, "<div id=\"waline\"></div>")).Own);

    [Fact]
    public async Task Own_PathGiven_IsThatOne() =>
        Assert.Contains("path=%2Fpost%2F7&", Assert.Single((await LinksAsync("Waline.init({ el: '#waline', path: '/post/7', serverURL: 'https://talk.example' })", "<div id=\"waline\"></div>")).Own).Query, StringComparison.Ordinal);

    [Theory]
    [InlineData("Waline.init({ el: '#waline', serverURL: 'https://talk.example' })", "")]
    [InlineData("Parse.init({ serverURL: 'https://talk.example' })", "<div id=\"main\"></div>")]
    [InlineData("Waline.init({ el: '#waline', serverURL: 'https://talk.example' })", "<div id=\"waline\"><div class=\"wl-card-item\" id=\"7\"><div class=\"wl-card\"></div></div></div>")]
    public async Task Own_NoPlaceForComments_IsNothing(string script, string body) => Assert.Empty((await LinksAsync(script, body)).Own);

    [Theory]
    [InlineData(1, 3, "page=2")]
    [InlineData(3, 3, null)]
    public async Task Next_ListOfSeveralPages_IsTheNextOne(int page, int last, string? next)
    {
        string json = $$"""{"errno":0,"errmsg":"","data":{"page":{{page}},"totalPages":{{last}},"pageSize":100,"count":270,"data":[] } }""";
        FetchedPage fetched = new(new Uri(List.Replace("page=1", $"page={page}", StringComparison.Ordinal)), "application/json", Encoding.UTF8.GetBytes(json), CorpusFiles.Fetched);
        Uri? found = (await new CommentExtractor().ExtractAsync(fetched, TestContext.Current.CancellationToken)).Links.Next;
        if (next is null) Assert.Null(found);
        else Assert.Contains(next, found!.Query, StringComparison.Ordinal);
    }

    private static async Task<PageLinks> LinksAsync(string script, string body)
    {
        string html = $"<html><head><title>Semis</title></head><body><p>Les tomates.</p>{body}<script type=\"module\">{script}</script></body></html>";
        FetchedPage page = new(new Uri("https://blog.example/blog/caf%C3%A9.html"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        return (await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken)).Links;
    }
}
