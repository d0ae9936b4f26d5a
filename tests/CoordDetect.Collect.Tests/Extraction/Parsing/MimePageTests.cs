using System.Text;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Extraction.Parsing;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Parsing;

public sealed class MimePageTests
{
    private const string Blink = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://forum.example/t/12?page=2
        Subject: =?utf-8?Q?Le=20pont?=
        Date: Tue, 28 Feb 2012 18:50:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="----MultipartBoundary--abc----"


        ------MultipartBoundary--abc----
        Content-Type: text/html
        Content-ID: <frame-1@mhtml.blink>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://forum.example/t/12?page=2

        <html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=
        =3DUTF-8"></head><body><p>Le pont est trop large=E2=80=89?</p></body></html>
        ------MultipartBoundary--abc----
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://forum.example/a.png

        iVBORw0KGgo=

        ------MultipartBoundary--abc------
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void In_FileOfABrowser_GivesThePageAndWhereItCameFrom(string lineEnd)
    {
        MimePage page = MimePage.In(Encoding.UTF8.GetBytes(Blink.ReplaceLineEndings(lineEnd)))!;
        Assert.Equal("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head><body><p>Le pont est trop large\u2009?</p></body></html>", Encoding.UTF8.GetString(page.Body.Span).TrimEnd());
        Assert.Equal("https://forum.example/t/12?page=2", page.Address);
        Assert.Equal(new DateTimeOffset(2012, 2, 28, 18, 50, 0, TimeSpan.Zero), page.SavedAt);
    }

    // The browser saved the fixture of phpBB.
    [Theory]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\n\n--b\nContent-Type: text/html\nX: ")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: text/html\r\nX: ")]
    public void In_EndlessHead_IsNoPage(string start) =>
        Assert.Null(MimePage.In(System.Text.Encoding.UTF8.GetBytes(start + new string('x', 1 << 20) + "\n\n<p>x</p>\n--b--")));

    [Fact]
    public async Task Of_FileThatChromiumSaved_GivesTheCommentsOfThePage()
    {
        string folder = Path.Combine(CoordDetect.Tests.Repository.Root, "tests", "CoordDetect.Collect.Tests", "Extraction");
        byte[] page = await File.ReadAllBytesAsync(Path.Combine(folder, "Fixtures", "phpbb.html"), TestContext.Current.CancellationToken);
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(folder, "Parsing", "saved-by-chromium.mhtml"), TestContext.Current.CancellationToken);
        ExtractionResult expected = await new CommentExtractor().ExtractAsync(SavedPage.Of(page, CorpusFiles.Fetched, new Uri("https://site.example/t/1")), TestContext.Current.CancellationToken);
        ExtractionResult actual = await new CommentExtractor().ExtractAsync(SavedPage.Of(file, CorpusFiles.Fetched, null), TestContext.Current.CancellationToken);
        Assert.NotEmpty(actual.Comments);
        Assert.Equal(expected.Comments.Select(Said), actual.Comments.Select(Said));

        static string Said(ExtractedComment comment) => $"{comment.CommentId} {comment.Parent} {comment.Account} {comment.PostedAt} {comment.Url} {comment.Text}";
    }

    [Fact]
    public void In_FileThatNamesItsRoot_PassesOverFramesBeforeIt()
    {
        string base64 = Convert.ToBase64String(Encoding.Latin1.GetBytes("<p>Déjà</p>"), Base64FormattingOptions.InsertLineBreaks);
        string file = $"MIME-Version: 1.0\r\nContent-Type: multipart/related; start=\"<2>\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-ID: <1>\r\n\r\n<p>frame</p>\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-ID: <2>\r\nContent-Transfer-Encoding: BASE64\r\nContent-Location: file:///C:/page.html\r\n\r\n{base64}\r\n--b--\r\n";
        FetchedPage page = SavedPage.Of(Encoding.UTF8.GetBytes(file), CorpusFiles.Fetched, null);
        Assert.Equal("<p>Déjà</p>", Encoding.Latin1.GetString(page.Body.Span));
        Assert.Equal("iso-8859-1", page.DeclaredCharset);
        Assert.Equal(FetchedPage.NoAddress, page.Address);
        Assert.Equal(CorpusFiles.Fetched, page.FetchedAt);
    }

    [Theory]
    [InlineData("<html><!-- MIME-Version: multipart/related --></html>")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related\n\nno boundary")]
    public void In_SomethingElse_IsNone(string file) => Assert.Null(MimePage.In(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public void In_FileThatIsCutOff_GivesWhatIsThere()
    {
        string cut = Blink[..Blink.IndexOf("trop large=E2=8", StringComparison.Ordinal)] + "trop large=E2=8";
        Assert.Contains("Le pont est trop large", Encoding.Latin1.GetString(MimePage.In(Encoding.UTF8.GetBytes(cut))!.Body.Span), StringComparison.Ordinal);
    }
}
