using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.Report;

/// <summary>The one style sheet of a report, inline, and the policy that allows it and nothing else.</summary>
internal sealed class ReportStyle
{
    private const int LongestFooter = 140;
    private static readonly string Sheet = Load();

    private ReportStyle(string css)
    {
        Element = new MarkupString($"<style>{css}</style>");
        ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The <c>style</c> element. No text of a comment is in it.</summary>
    public MarkupString Element { get; }

    /// <summary>No script, no request, no frame, no form: the sheet alone, by its digest.</summary>
    public string ContentSecurityPolicy { get; }

    /// <summary>The sheet of a report that bears <paramref name="footer"/> at the foot of each printed page.</summary>
    public static ReportStyle With(string footer) => new($"{Sheet}@page {{ @bottom-left {{ content: \"{Escape(footer)}\"; font: 7pt sans-serif; color: #555; }} }}\n");

    // The name of a file is anybody's: every character but letters and digits goes in by its number.
    private static string Escape(string text)
    {
        StringBuilder css = new();
        foreach (Rune rune in text.EnumerateRunes().Take(LongestFooter))
        {
            if (char.IsAsciiLetterOrDigit((char)Math.Min(rune.Value, char.MaxValue)) && rune.IsAscii) css.Append((char)rune.Value);
            else css.Append(CultureInfo.InvariantCulture, $"\\{(Rune.IsControl(rune) ? 0xFFFD : rune.Value):x} ");
        }
        return css.ToString();
    }

    private static string Load()
    {
        using Stream stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("CoordDetect.App.Report.report.css")
            ?? throw new FileNotFoundException("The report's style sheet is not built in.");
        using StreamReader reader = new(stream);
        // A checkout with other line ends must not give another digest.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
