using System.Security.Cryptography;
using System.Text;
using CoordDetect.App.Report;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed class ReportStyleTests
{
    [Fact]
    public void ContentSecurityPolicy_OfTheSheet_NamesItsDigestAndAllowsNothingElse()
    {
        string css = ReportStyle.Element.Value["<style>".Length..^"</style>".Length];
        string digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'", ReportStyle.ContentSecurityPolicy);
        Assert.DoesNotContain("url(", css);
        Assert.DoesNotContain("@import", css);
        Assert.DoesNotContain("</", css);
    }
}
