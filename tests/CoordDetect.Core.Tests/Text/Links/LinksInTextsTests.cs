using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Links;

public sealed class LinksInTextsTests
{
    [Theory]
    [InlineData("lisez [cet article](https://a.example/p) !", "a.example/p")]
    [InlineData("[https://a.example/p](https://a.example/p?utm_source=x)", "a.example/p")]
    [InlineData("[url=https://a.example/p]ici[/url]", "a.example/p")]
    [InlineData("[url]https://a.example/p[/url]", "a.example/p")]
    [InlineData("voir:https://a.example/p et lien=HTTPS://a.example/p", "a.example/p")]
    [InlineData("**https://a.example/p** et <https://www.a.example/p/>", "a.example/p")]
    [InlineData("(voir https://a.example/p_(q)).", "a.example/p_(q)")]
    [InlineData("https://a.example/p?choix[]=1&choix[]=2", "a.example/p?choix[]=1&choix[]=2")]
    [InlineData("https://a.example/p, https://A.example/p; https://a.example/p…", "a.example/p")]
    public void LinksOf_LinkInMarkupOrSentence_IsTheAddressAlone(string text, string address)
    {
        TokenizedCorpus tokens = Corpora.Tokenize(text);
        Assert.Equal([address], tokens.LinksOf(0).ToArray().Select(tokens.LinkText));
    }
}
