using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class JsonApiTests
{
    [Theory]
    [InlineData("wordpress-api", """[{"id":12,"post":3,"parent":11,"author_name":"Anna","author_url":"https://a.example/","date_gmt":"2012-02-28T18:50:00","content":{"rendered":"<p>Bien vu&nbsp;!</p>"},"link":"https://site.example/p/#comment-12"}]""", "12", "11", "Anna", "Bien vu !")]
    [InlineData("discourse-api", """{"post_stream":{"posts":[{"id":900,"username":"anna","cooked":"<p>Bien vu</p>","post_number":4,"reply_to_post_number":2,"created_at":"2012-02-28T18:50:00.000Z"}],"stream":[900,901]},"id":77}""", "4", "2", "anna", "Bien vu")]
    [InlineData("reddit-api", """[{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"name":"t1_b","author":"anna","body":"Bien vu","created_utc":1330455000.0,"parent_id":"t1_a","permalink":"/r/x/comments/1/t/b/"}}]}}]""", "t1_b", "t1_a", "anna", "Bien vu")]
    [InlineData("hackernews-api", """{"by":"anna","id":12,"parent":11,"text":"Bien vu","time":1330455000,"type":"comment"}""", "12", "11", "anna", "Bien vu")]
    [InlineData("hackernews-search", """{"author":"anna","id":12,"parent_id":11,"text":"Bien vu","created_at_i":1330455000,"type":"comment","children":[]}""", "12", "11", "anna", "Bien vu")]
    [InlineData("lemmy-api", """{"comments":[{"comment":{"id":12,"content":"Bien vu","published":"2012-02-28T18:50:00Z","path":"0.11.12","ap_id":"https://l.example/comment/12"},"creator":{"name":"anna","actor_id":"https://l.example/u/anna"}}]}""", "12", "11", "https://l.example/u/anna", "Bien vu")]
    [InlineData("mastodon-api", """{"descendants":[{"id":"12","in_reply_to_id":"11","created_at":"2012-02-28T18:50:00.000Z","account":{"acct":"anna@m.example","display_name":"Anna"},"content":"<p>Bien vu</p>"}]}""", "12", "11", "anna@m.example", "Bien vu")]
    [InlineData("nodebb-api", """{"posts":[{"pid":12,"toPid":"11","index":1,"content":"<p>Bien vu</p>","timestampISO":"2012-02-28T18:50:00.000Z","user":{"username":"anna"}}]}""", "12", "11", "anna", "Bien vu")]
    [InlineData("flarum-api", """{"data":[{"type":"posts","id":"12","attributes":{"number":2,"createdAt":"2012-02-28T18:50:00+00:00","contentHtml":"<p>Bien vu</p>"},"relationships":{"user":{"data":{"type":"users","id":"5"}}}}],"included":[{"type":"users","id":"5","attributes":{"username":"anna"}}]}""", "12", null, "anna", "Bien vu")]
    [InlineData("youtube-api", """{"items":[{"id":"T","snippet":{"videoId":"v","topLevelComment":{"id":"12","snippet":{"authorDisplayName":"Anna","authorChannelId":{"value":"UC1"},"textOriginal":"Bien vu","publishedAt":"2012-02-28T18:50:00Z"}}}}]}""", "12", null, "UC1", "Bien vu")]
    [InlineData("disqus-api", """{"code":0,"response":[{"id":"12","parent":11,"author":{"username":"anna","name":"Anna"},"message":"<p>Bien vu</p>","createdAt":"2012-02-28T18:50:00"}],"cursor":{"hasNext":true,"next":"1:0:0"}}""", "12", "11", "anna", "Bien vu")]
    [InlineData("isso-api", """{"id":null,"total_replies":1,"replies":[{"id":12,"parent":11,"text":"<p>Bien vu</p>","mode":1,"hash":"4505c1eeda98","author":"Anna","website":null,"created":1330455000.3,"modified":null,"likes":3,"replies":[]}]}""", "12", "11", "Anna", "Bien vu")]
    [InlineData("waline-api", """{"errno":0,"data":{"page":1,"data":[{"comment":"<p>Bien vu</p>","nick":"Anna","link":"","objectId":12,"pid":11,"time":1330455000000,"avatar":"https://a.example/a","children":[]}]}}""", "12", "11", "Anna", "Bien vu")]
    [InlineData("artalk-api", """{"comments":[{"id":12,"rid":11,"content":"<p>Bien vu</p>","nick":"Anna","email_encrypted":"ab","link":"","date":"2012-02-28 18:50:00"}]}""", "12", "11", "Anna", "Bien vu")]
    [InlineData("twikoo-api", """{"data":[{"id":"12","pid":"11","nick":"Anna","mailMd5":"ab","comment":"<p>Bien vu</p>","created":1330455000000,"replies":[]}]}""", "12", "11", "Anna", "Bien vu")]
    [InlineData("remark42-api", """{"comments":[{"id":"12","pid":"11","text":"<p>Bien vu</p>","user":{"name":"Anna","id":"github_1"},"locator":{"site":"s","url":"https://blog.example/p"},"time":"2012-02-28T18:50:00Z"}]}""", "12", "11", "github_1", "Bien vu")]
    [InlineData("commento-api", """{"comments":[{"commentHex":"12","commenterHex":"c1","html":"<p>Bien vu</p>","parentHex":"11","creationDate":"2012-02-28T18:50:00Z","deleted":false}]}""", "12", "11", "c1", "Bien vu")]
    [InlineData("coral-api", """{"data":{"story":{"comments":{"edges":[{"node":{"id":"12","author":{"id":"u1","username":"Anna"},"body":"Bien vu","createdAt":"2012-02-28T18:50:00.000Z","parent":{"id":"11"}}}]}}}}""", "12", "11", "u1", "Bien vu")]
    [InlineData("ghost-api", """{"comments":[{"id":"12","in_reply_to_id":"11","status":"published","html":"<p>Bien vu</p>","created_at":"2012-02-28T18:50:00.000Z","member":{"id":"m1","name":"Anna"}}]}""", "12", "11", "m1", "Bien vu")]
    [InlineData("bluesky-api", """{"thread":{"post":{"uri":"12","author":{"did":"did:plc:a","handle":"anna.example"},"record":{"text":"Bien vu","createdAt":"2012-02-28T18:50:00.000Z","reply":{"parent":{"uri":"11"}}}}}}""", "12", "11", "anna.example", "Bien vu")]
    public async Task Extract_AnswerOfInterface_GivesTheComment(string extractor, string json, string id, string? parent, string account, string text)
    {
        FetchedPage page = new(new Uri("https://site.example/api"), "application/json", Encoding.UTF8.GetBytes(json), CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        ExtractedComment comment = Assert.Single(result.Comments);
        Assert.Equal(extractor, comment.Extractor);
        Assert.Equal(id, comment.CommentId);
        Assert.Equal(parent, comment.Parent);
        Assert.Equal(account, comment.Account);
        Assert.Equal(text, comment.Text);
        Assert.Equal(1330455000, comment.PostedAt.UnixSeconds);
    }

    [Fact]
    public async Task Extract_DiscourseTopic_NamesTheRestOfTheStream()
    {
        const string Json = """{"post_stream":{"posts":[{"id":900,"username":"anna","cooked":"<p>x</p>","post_number":1,"created_at":"2012-02-28T18:50:00.000Z"}],"stream":[900,901,902]},"id":77}""";
        FetchedPage page = new(new Uri("https://site.example/t/77.json"), "application/json", Encoding.UTF8.GetBytes(Json), CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(["https://site.example/t/77/posts.json?post_ids[]=901&post_ids[]=902"], result.Links.Pages.Select(link => link.AbsoluteUri));
        Assert.Equal(CommentKind.Post, result.Comments[0].Kind);
    }

    [Fact]
    public async Task Extract_DiscoursePageThatCarriesItsTopic_GivesThePosts()
    {
        const string Topic = """{"post_stream":{"posts":[{"id":900,"username":"anna","cooked":"<p>Bien vu</p>","post_number":1,"created_at":"2012-02-28T18:50:00.000Z"},{"id":901,"username":"marc","cooked":"<p>Merci</p>","post_number":2,"created_at":"2012-02-28T19:05:00.000Z"}],"stream":[900,901]},"id":77}""";
        string store = System.Net.WebUtility.HtmlEncode(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["siteSettings"] = "{}", ["topic_77"] = Topic }));
        ExtractionResult result = await Shell($"<div class=\"hidden\" id=\"data-preloaded\" data-preloaded=\"{store}\"></div>");
        Assert.Equal("discourse-api", result.Extractor);
        Assert.Equal([("anna", "Bien vu"), ("marc", "Merci")], result.Comments.Select(comment => (comment.Account!, comment.Text)));
    }

    [Fact]
    public async Task Extract_DiscoursePageWithoutPosts_LeadsToItsTopicAndSaysSo()
    {
        ExtractionResult result = await Shell("<div class=\"hidden\" id=\"data-preloaded\"></div>");
        Assert.Empty(result.Comments);
        Assert.Equal(["https://site.example/t/un-titre/77.json"], result.Links.Feeds.Select(link => link.AbsoluteUri));
        Assert.Contains("https://site.example/t/un-titre/77.json", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    private static Task<ExtractionResult> Shell(string body)
    {
        string html = $"<html><head><title>Un titre</title><meta name=\"generator\" content=\"Discourse 3.4.0\"></head><body><section id=\"main\"></section>{body}</body></html>";
        FetchedPage page = new(new Uri("https://site.example/t/un-titre/77/12"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        return new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
    }
}
