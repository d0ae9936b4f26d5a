using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Sources;
using Xunit;

namespace CoordDetect.App.Tests.Web.Sources;

public sealed class RefusedWordsTests
{
    // The bug: readers were shown the words of the program, such as "refused-by-robots" and "http-503".
    [Theory]
    [InlineData("refused-by-robots", "robots.txt forbids it", "robots.txt l’interdit")]
    [InlineData("robots.txt line 12", "robots.txt forbids it in line 12", "robots.txt l’interdit à la ligne 12")]
    [InlineData("http-404", "there is no such page (any more)", "il n’y a pas (ou plus) de telle page")]
    [InlineData("http-503", "the site answers with HTTP 503", "le site répond par HTTP 503")]
    [InlineData("redirected to https://b.example/", "it leads on to https://b.example/", "elle mène à https://b.example/")]
    [InlineData("redirect-to-nothing", "it leads on to nothing", "elle ne mène à rien")]
    [InlineData("timeout-body", "no answer came in time", "aucune réponse n’est venue à temps")]
    [InlineData("too-large-wire", "it is too large for a page", "elle est trop grande pour une page")]
    [InlineData("not-text", "it is no text", "ce n’est pas du texte")]
    [InlineData("no-such-host", "there is no site of that name", "il n’y a pas de site de ce nom")]
    [InlineData("connection", "the site cannot be reached", "le site est injoignable")]
    [InlineData("tls", "the site has no certificate that holds", "le site n’a pas de certificat valable")]
    [InlineData("another-host", "on another site", "sur un autre site")]
    [InlineData("another-thread", "another thread", "un autre fil")]
    [InlineData("too-deep", "too far from the first page", "trop loin de la première page")]
    [InlineData("acts", "it would change something there", "elle y changerait quelque chose")]
    [InlineData("endless-address", "one of endless addresses", "une adresse parmi une suite sans fin")]
    [InlineData("its robots.txt cannot be read (refused-address: 10.0.0.1)", "it is on a private network", "elle est sur un réseau privé")]
    [InlineData("its robots.txt cannot be read (http-503)", "the site answers with HTTP 503", "le site répond par HTTP 503")]
    [InlineData("postponed", "the site did not answer", "le site n’a pas répondu")]
    [InlineData("something new", "something new", "something new")]
    [InlineData("http-", "http-", "http-")]
    public void Reason_AsTheCrawlerNamesIt_IsSaidToAReader(string reason, string english, string french)
    {
        Assert.Equal(english, RefusedWords.Of(reason, TextTable.Of(ReportLanguage.English)));
        Assert.Equal(french, RefusedWords.Of(reason, TextTable.Of(ReportLanguage.French)));
    }
}
