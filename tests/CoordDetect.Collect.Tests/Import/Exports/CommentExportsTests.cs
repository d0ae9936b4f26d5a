using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Exports;

public sealed class CommentExportsTests
{
    [Theory]
    [InlineData("corpora/comment-exports/themeunittestdata.wordpress.xml", "wordpress")]
    [InlineData("corpora/comment-exports/isso_tests/wordpress.xml", "wordpress")]
    [InlineData("corpora/comment-exports/isso_tests/disqus.xml", "disqus")]
    [InlineData("corpora/comment-exports/isso_tests/generic.json", "isso")]
    [InlineData("corpora/comment-exports/remark42_testdata/disqus.xml", "disqus")]
    [InlineData("corpora/comment-exports/remark42_testdata/commento.json", "commento")]
    [InlineData("corpora/youtube-json/comment_threads/comment_threads_by_video_paged_1.json", "youtube")]
    public void Read_RealExport_IsRecognisedAndHasComments(string relative, string format)
    {
        string path = RealCorpora.Require(relative);
        Assert.Equal(format, CommentExports.FormatOf(path));
        ExportLog log = new();
        List<Comment> comments = [.. CommentExports.Read(path, null, log, TestContext.Current.CancellationToken)];
        Assert.NotEmpty(comments);
        Assert.All(comments, comment => Assert.False(string.IsNullOrEmpty(comment.Account)));
        Assert.All(comments, comment => Assert.True(comment.PostedAt.IsKnown, comment.CommentId));
        Assert.Equal(comments.Count, comments.Select(comment => (comment.Thread, comment.CommentId)).Distinct().Count());
        HashSet<string> ids = [.. comments.Select(comment => comment.CommentId)];
        Assert.All(comments.Where(comment => comment.Parent is not null && format is not "disqus" and not "wordpress" and not "youtube"), comment => Assert.Contains(comment.Parent!, ids));
    }

    [Fact]
    public void Read_ThemeUnitTestData_LeavesOutTrackbacks()
    {
        ExportLog log = new();
        List<Comment> comments = [.. CommentExports.Read(RealCorpora.Require("corpora/comment-exports/themeunittestdata.wordpress.xml"), null, log, TestContext.Current.CancellationToken)];
        Assert.Contains("a pingback", log.LeftOut.Keys);
        Assert.Contains(comments, comment => comment.Parent is not null);
    }

    [Theory]
    [InlineData("reddit.ndjson", """{"id":"c1","author":"anna","body":"Never again","created_utc":1330455000,"parent_id":"t1_c0","link_id":"t3_x","subreddit":"news"}""", "t1_c1", "anna", "Never again", "2012-02-28T18:50:00", "t1_c0")]
    [InlineData("result.json", """{"name":"Chat","id":5,"messages":[{"id":7,"type":"message","date":"2012-02-28T19:50:00","date_unixtime":"1330455000","from":"Anna","from_id":"user9","reply_to_message_id":3,"text":["Look: ",{"type":"text_link","text":"here","href":"https://a.example/"}]}]}""", "7", "user9", "Look: here", "2012-02-28T18:50:00", "3")]
    [InlineData("graph.json", """{"data":[{"id":"1_2","message":"Notre marque","created_time":"2012-02-28T18:00:00+0000","from":{"id":"1","name":"Marque"},"comments":{"data":[{"id":"2_3","message":"Bravo","created_time":"2012-02-28T18:50:00+0000","from":{"id":"9","name":"Anna"}}]}}]}""", "2_3", "9", "Bravo", "2012-02-28T18:50:00", null)]
    [InlineData("comments.json", """{"comments_v2":[{"timestamp":1330455000,"title":"Anna a comment\u00c3\u00a9","data":[{"comment":{"timestamp":1330455000,"comment":"D\u00c3\u00a9j\u00c3\u00a0 vu","author":"Ana\u00c3\u00afs"}}]}]}""", null, "Anaïs", "Déjà vu", "2012-02-28T18:50:00", null)]
    [InlineData("backup.ndjson", "{\"version\":1}\n{\"id\":\"a\",\"pid\":\"b\",\"text\":\"<p>Hi</p>\",\"user\":{\"name\":\"Anna\",\"id\":\"github_1\"},\"locator\":{\"site\":\"s\",\"url\":\"https://s.example/1\"},\"time\":\"2012-02-28T18:50:00Z\"}", "a", "github_1", "Hi", "2012-02-28T18:50:00", "b")]
    [InlineData("tweets.csv", "tweetid,userid,user_screen_name,tweet_text,tweet_time\n1,u9,anna,\"Hello, you\",2012-02-28 18:50\n", "1", "u9", "Hello, you", "2012-02-28T18:50:00", null)]
    [InlineData("4cat.csv", "id,thread_id,timestamp,body,author\n3,2,2012-02-28 18:50:00,Hello,anna\n", "3", "anna", "Hello", "2012-02-28T18:50:00", null)]
    [InlineData("crowdtangle.csv", "Page Name,Facebook Id,Post Created,Message,URL,Link\nMarque,77,2012-02-28 18:50:00,Bonjour,https://www.facebook.com/77_1,https://a.example/\n", "https://www.facebook.com/77_1", "77", "Bonjour", "2012-02-28T18:50:00", null)]
    public void Read_SmallExport_GivesTheComment(string name, string content, string? id, string account, string text, string time, string? parent)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("coorddetect-").FullName, name);
        File.WriteAllText(path, content);
        Comment comment = CommentExports.Read(path, null, new ExportLog(), TestContext.Current.CancellationToken).Last();
        if (id is not null) Assert.Equal(id, comment.CommentId);
        Assert.Equal(account, comment.Account);
        Assert.Equal(text, comment.Text);
        Assert.Equal(time, comment.PostedAt.ToDateTimeOffset()?.ToString("s"));
        Assert.Equal(parent, comment.Parent);
    }

    [Fact]
    public void Read_XmlWithEntities_IsRefusedWithoutExpanding()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("coorddetect-").FullName, "bomb.xml");
        File.WriteAllText(path, "<?xml version='1.0'?><!DOCTYPE disqus [<!ENTITY a 'aaaa'>]><disqus xmlns:dsq='http://disqus.com/disqus-internals'><post>&a;</post></disqus>");
        ExportLog log = new();
        Assert.Empty(CommentExports.Read(path, "disqus", log, TestContext.Current.CancellationToken));
        Assert.Contains("the file is damaged from here on", log.LeftOut.Keys);
    }

    [Fact]
    public void Read_UnknownFormat_NamesTheKnownOnes()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("coorddetect-").FullName, "notes.txt");
        File.WriteAllText(path, "hello");
        Assert.Contains("wordpress", Assert.Throws<CoordDetect.Core.UserFacingException>(() => CommentExports.Read(path, null, new ExportLog(), CancellationToken.None)).Message, StringComparison.Ordinal);
    }
}
