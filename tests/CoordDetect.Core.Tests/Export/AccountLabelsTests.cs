using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;

namespace CoordDetect.Core.Tests.Export;

public sealed class AccountLabelsTests
{
    [Fact]
    public void Label_SharedHandles_AreToldApartByAsLittleAsItTakes()
    {
        CorpusBuilder builder = new();
        Add(builder, "wordpress", "a.example", "alone");
        Add(builder, "wordpress", "a.example", "bob");
        Add(builder, "wordpress", "b.example", "bob");
        Add(builder, "phpbb", "b.example", "bob");
        AccountLabels labels = new(builder.Build());
        Assert.Equal(
            ["alone", "bob@a.example", "bob@b.example (wordpress)", "bob@b.example (phpbb)"], Enumerable.Range(0, 4).Select(a => labels[a]));
    }

    [Fact]
    public void Label_HandleThatLooksLikeALabel_StaysTheOnlyOneOfThatName()
    {
        CorpusBuilder builder = new();
        Add(builder, "wordpress", "a.example", "bob");
        Add(builder, "wordpress", "b.example", "bob");
        Add(builder, "wordpress", "c.example", "bob@b.example");
        Add(builder, "wordpress", "c.example", "bob@b.example (wordpress)");
        AccountLabels labels = new(builder.Build());
        Assert.Equal(["bob@a.example", "bob#1", "bob@b.example", "bob@b.example (wordpress)"], Enumerable.Range(0, 4).Select(a => labels[a]));
    }

    private static void Add(CorpusBuilder builder, string platform, string site, string account) =>
        builder.Add(new Comment { Platform = platform, Site = site, CommentId = $"{platform}-{site}-{account}", Account = account, Text = "x" });
}
