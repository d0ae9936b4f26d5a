using System.Security.Cryptography;
using System.Text;
using CoordDetect.App.Report;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed class ReportStyleTests
{
    [Theory]
    [InlineData("comments.jsonl · 3f79")]
    [InlineData("\"; } </style><script>alert(1)</script> @import url(https://a.example/) \\ \n\u0000")]
    public void ContentSecurityPolicy_OfTheSheet_NamesItsDigestAndAllowsNothingElse(string footer)
    {
        ReportStyle style = ReportStyle.With(footer);
        string css = style.Element.Value["<style>".Length..^"</style>".Length];
        string digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'", style.ContentSecurityPolicy);
        Assert.DoesNotContain("url(", css);
        Assert.DoesNotContain("@import", css);
        Assert.DoesNotContain("</", css);
    }
}
