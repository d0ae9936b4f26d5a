using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.Report;

/// <summary>The one style sheet of the report, inline, and the policy that allows it and nothing else.</summary>
internal static class ReportStyle
{
    private static readonly string Css = Load();

    /// <summary>The <c>style</c> element. The sheet is ours; no text of a comment is in it.</summary>
    public static MarkupString Element { get; } = new($"<style>{Css}</style>");

    /// <summary>No script, no request, no frame, no form: the sheet alone, by its digest.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Load()
    {
        using Stream stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("CoordDetect.App.Report.report.css")
            ?? throw new FileNotFoundException("The report's style sheet is not built in.");
        using StreamReader reader = new(stream);
        // A checkout with other line ends must not give another digest.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
