using CoordDetect.App.DemoSites;
using Xunit;

namespace CoordDetect.App.Tests.DemoSites;

public sealed class DemoBodyTests
{
    [Theory]
    [InlineData("[quote=Inès]Bonjour\nà tous[/quote]\nMerci !", "Bonjour\nà tous", "Merci !")]
    [InlineData("> Bonjour\n> à tous\n\nMerci !", "Bonjour\nà tous", "Merci !")]
    [InlineData("Merci !", null, "Merci !")]
    [InlineData(">:( non", null, ">:( non")]
    public void Of_Text_TakesTheQuoteApart(string text, string? quote, string own)
    {
        DemoBody body = DemoBody.Of(text);
        Assert.Equal((quote, own), (body.Quote, body.Own));
    }
}
