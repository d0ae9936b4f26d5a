using CoordDetect.Collect.Extraction.Reading;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

public sealed class LinkWordsTests
{
    [Theory]
    [InlineData("https://site.example/viewto ... p=10", "https://site.example/viewtopic.php?t=7&p=10", true)]
    [InlineData("https://site.example/wiki/Compariso … m_software", "https://site.example/wiki/Comparison_of_Internet_forum_software", true)]
    [InlineData("https://site.example/watch?...", "https://site.example/watch?v=0_Utt", true)]
    [InlineData("site.example/questions/183/…", "http://site.example/questions/183/a-title", true)]
    [InlineData("https://site.example/watch?...", "https://redirect.example/?to=site.example", false)]
    [InlineData("and so it went...", "https://site.example/", false)]
    [InlineData("https://site.example/a", "https://site.example/a", false)]
    public void AreShortened_WordsOfALink_AreTheAddressWithAPartLeftOut(string words, string href, bool shortened) =>
        Assert.Equal(shortened, LinkWords.AreShortened(words, href));

    [Theory]
    [InlineData(" [site.example] is right", " is right")]
    [InlineData(" [other.example] is right", " [other.example] is right")]
    [InlineData(" [sic] is right", " [sic] is right")]
    public void WithoutHost_TextAfterALink_LosesTheNoteOfItsHost(string following, string left) =>
        Assert.Equal(left, LinkWords.WithoutHost(following, new Uri("https://www.site.example/watch")));
}
