using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class SavedPageTests
{
    [Theory]
    [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0040)https://forum.example/t/12?page=2 -->\n<html><head><link rel=\"canonical\" href=\"https://forum.example/t/12\">", "https://forum.example/t/12?page=2")]
    [InlineData("<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://forum.example/t/12 \n saved date: Thu Mar 05 2026 \n-->", "https://forum.example/t/12")]
    [InlineData("<html><head><link href='https://forum.example/t/12?a=1&amp;b=2' rel='canonical'>", "https://forum.example/t/12?a=1&b=2")]
    [InlineData("<html><head><meta property=\"og:url\" content=\"https://forum.example/t/12\">", "https://forum.example/t/12")]
    [InlineData("<html><head><link rel=\"canonical\" href=\"javascript:alert(1)\">", "https://page.invalid/")]
    [InlineData("<html><body>no word of it", "https://page.invalid/")]
    public void Of_Page_KnowsWhereItCameFrom(string html, string expected) =>
        Assert.Equal(expected, SavedPage.Of(Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched, null).Address.AbsoluteUri);

    [Theory]
    [InlineData(" {\"a\":1}", "application/json")]
    [InlineData("<?xml version=\"1.0\"?><rss/>", "application/xml")]
    [InlineData("<p>hello", "text/html")]
    public void Of_Content_TellsTheType(string text, string type) =>
        Assert.Equal(type, SavedPage.Of(Encoding.UTF8.GetBytes(text), CorpusFiles.Fetched, null).ContentType);
}
