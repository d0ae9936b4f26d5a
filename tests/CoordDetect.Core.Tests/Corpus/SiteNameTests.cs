using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Tests.Corpus;

public sealed class SiteNameTests
{
    [Theory]
    [InlineData("forum.example", "forum.example")]
    [InlineData("www.forum.example", "forum.example")]
    [InlineData("m.forum.example", "forum.example")]
    [InlineData("WWW.Forum.Example.", "forum.example")]
    [InlineData("https://www.forum.example/", "forum.example")]
    [InlineData("forum.example:443", "forum.example")]
    [InlineData("http://forum.example/agora/?a=1", "forum.example/agora")]
    [InlineData("xn--caf-dma.example", "café.example")]
    [InlineData("CAFÉ.example", "café.example")]
    [InlineData("St. Louis", "St. Louis")]
    [InlineData("Jardin Bleu", "Jardin Bleu")]
    [InlineData("UCaBc", "UCaBc")]
    [InlineData("v1.2", "v1.2")]
    [InlineData("mobile.operateur.example", "mobile.operateur.example")]
    [InlineData("m.blogspot.com", "m.blogspot.com")]
    [InlineData("", "")]
    public void Canonical_AnySpelling_IsOneName(string site, string name)
    {
        Assert.Equal(name, SiteName.Canonical(site));
        Assert.Equal(name, System.Text.Encoding.UTF8.GetString(SiteName.Canonical(System.Text.Encoding.UTF8.GetBytes(site))));
        Assert.Equal(name, SiteName.Canonical(name));
    }

    [Fact]
    public void Add_OneSiteInThreeSpellings_IsOneAccount()
    {
        CorpusBuilder builder = new();
        builder.Add(new Comment { Site = "blog.example", CommentId = "2", Account = "ana", Text = "deux" });
        builder.Add(new Comment { Platform = "wordpress", Site = "www.blog.example", CommentId = "1", Account = "ana", Text = "un" });
        builder.Add(new Comment { Platform = "wordpress", Site = "https://Blog.example/", CommentId = "3", Account = "ana", Text = "trois" });
        CommentCorpus corpus = builder.Build();
        Assert.Equal((1, 1, 1), (corpus.AccountCount, corpus.SiteCount, corpus.ThreadCount));
        Assert.Equal(("blog.example", "wordpress"), (corpus.SiteName(0), corpus.PlatformOfSite(0)));
    }

    [Fact]
    public void Add_PagesOfHostedServices_StayApart()
    {
        CorpusBuilder builder = new();
        builder.Add(new Comment { Platform = "telegram", Site = "Jardin", CommentId = "1", Account = "1", Text = "un" });
        builder.Add(new Comment { Platform = "facebook", Site = "Jardin", CommentId = "2", Account = "1", Text = "deux" });
        CommentCorpus corpus = builder.Build();
        Assert.Equal((2, 2), (corpus.AccountCount, corpus.SiteCount));
    }
}
