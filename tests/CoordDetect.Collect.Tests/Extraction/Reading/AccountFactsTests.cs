using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

public sealed class AccountFactsTests
{
    [Theory]
    [InlineData("castor41 Messages : 95 Inscription : 17 janv. 2023, 06:29", 95)]
    [InlineData("rautinh04 Messages : 1 214 Inscription : 30 juin 2020, 07:24", 1214)]
    [InlineData("Inscrit 13 août 2022 Messages 12", 12)]
    [InlineData("Joined 2 May 2019 Messages 1,234", 1234)]
    [InlineData("Senior member 1,204 posts", 1204)]
    [InlineData("castor41 posts nothing", null)]
    public void Read_BoxBesideAComment_FindsThePosts(string text, int? posts) =>
        Assert.Equal(posts, AccountFacts.Read(text, new TimeReader(PageView.Blank.Tree, new DateContext { FetchedAt = new DateTimeOffset(2025, 5, 1, 0, 0, 0, TimeSpan.Zero) })).Posts);
}
