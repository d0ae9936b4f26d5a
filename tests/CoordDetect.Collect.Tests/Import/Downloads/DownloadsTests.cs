using CoordDetect.Collect.Tests.Import.Exports;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Downloads;

public sealed class DownloadsTests
{
    [Theory]
    [InlineData("""[{"media_list_data":[{"uri":""}],"string_map_data":{"Comment":{"href":"","value":"D\u00c3\u00a9j\u00c3\u00a0 vu \u00f0\u009f\u0098\u0080","timestamp":0},"Media Owner":{"href":"","value":"marque","timestamp":0},"Time":{"href":"","value":"","timestamp":1673247600}}}]""")]
    [InlineData("""[{"media_list_data":[],"string_map_data":{"Commentaire":{"value":"D\u00c3\u00a9j\u00c3\u00a0 vu \u00f0\u009f\u0098\u0080"},"Propri\u00c3\u00a9taire du m\u00c3\u00a9dia":{"value":"marque"},"Heure":{"timestamp":1673247600}}}]""")]
    [InlineData("""{"comments_reels_comments":[{"string_map_data":{"Comentario":{"value":"D\u00c3\u00a9j\u00c3\u00a0 vu \u00f0\u009f\u0098\u0080"},"Propietario del contenido":{"value":"marque"},"Hora":{"timestamp":1673247600}}}]}""")]
    [InlineData("""{"comments_media_comments":[{"title":"marque","media_list_data":[],"string_list_data":[{"href":"","value":"D\u00c3\u00a9j\u00c3\u00a0 vu \u00f0\u009f\u0098\u0080","timestamp":1673247600}]}]}""")]
    [InlineData("""{"comments_media_comments":[{"string_map_data":{"Uvw":{"value":"D\u00c3\u00a9j\u00c3\u00a0 vu \u00f0\u009f\u0098\u0080"},"Xyz":{"value":"marque"},"Abc":{"timestamp":1673247600}}}]}""")]
    public void Read_InstagramDownload_GivesItsOwnersCommentsMended(string content)
    {
        ExportFile file = ExportFile.Of(content);

        Assert.Equal("instagram-download", file.Format);
        Comment comment = Assert.Single(file.Comments);
        Assert.Equal("Déjà vu 😀", comment.Text);
        Assert.Equal("2023-01-09T07:00:00", ExportFile.TimeOf(comment));
        Assert.Equal("owner, first comment 2023-01-09T07:00:00", comment.Account);
        Assert.Equal("""{"below":"marque"}""", comment.Extra);
    }

    [Theory]
    [InlineData("""{"likes_comment_likes":[{"title":"marque","string_list_data":[{"href":"https://i.example","value":"x","timestamp":1673247600}]}]}""")]
    [InlineData("""[{"title":"","string_map_data":{"Search":{"value":"x"},"Time":{"timestamp":1673247600}}}]""")]
    public void Read_OtherFilesOfTheDownload_AreNoComments(string content) => Assert.NotEqual("instagram-download", ExportFile.Of(content).Format);

    [Theory]
    [InlineData("""{"Activity":{"Video Browsing History":{"VideoList":[{"Date":"2023-01-01 00:00:00","VideoLink":"https://v.example"}]}},"Comment":{"Comments":{"CommentsList":[{"Date":"2023-01-09 07:00:00","Comment":"un"},{"Date":"2023-01-09 07:01:00","Comment":"deux"}]}},"Profile":{"Profile Information":{"ProfileMap":{"userName":"ana","bioDescription":""}}}}""")]
    [InlineData("""{"Comment":{"Comments":{"App":"","CommentsList":[{"date":"2023-01-09 07:00:00","comment":"un","photo":"N/A","url":""},{"date":"2023-01-09 07:01:00","comment":"deux","photo":"N/A","url":""},{"date":"2023-01-09 07:02:00","comment":"","photo":"https://p.example","url":""}]}},"Profile And Settings":{"Profile Info":{"ProfileMap":{"userName":"ana"}}}}""")]
    public void Read_TikTokDownload_GivesItsOwnersComments(string content)
    {
        ExportFile file = ExportFile.Of(content);

        Assert.Equal("tiktok-download", file.Format);
        Assert.Equal([("ana", "un"), ("ana", "deux")], file.Comments.Select(comment => (comment.Account, comment.Text!)));
        Assert.Equal("2023-01-09T07:00:00", ExportFile.TimeOf(file.Comments[0]));
        Assert.False(file.Comments[0].PostedAt.IsLocal);
    }

    [Fact]
    public void Read_TikTokDownloadThatBeginsWithWhatWasWatched_IsOne()
    {
        string watched = string.Join(',', Enumerable.Repeat("""{"Date":"2023-01-01 00:00:00","Link":"https://www.tiktokv.com/share/video/7100000000000000000/"}""", 2_000));
        ExportFile file = ExportFile.Of($$$$"""{"Activity":{"Video Browsing History":{"VideoList":[{{{{watched}}}}]}},"Comment":{"Comments":{"CommentsList":[{"Date":"2023-01-09 07:00:00","Comment":"un"}]}}}""");

        Assert.Equal("tiktok-download", file.Format);
        Assert.Equal("owner, first comment 2023-01-09T07:00:00", Assert.Single(file.Comments).Account);
    }
}
