using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.DemoSites;

/// <summary>Writes the words of a comment as markup. Everything passes the framework's encoder; only the tags are ours.</summary>
internal static partial class BodyMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Lines become breaks, addresses become links with the attributes in <paramref name="link"/> (<c>class="postlink"</c>).</summary>
    /// <param name="text">The words.</param>
    /// <param name="link">Attributes of links, written by us.</param>
    /// <param name="shorten">How an engine shows an address, or null where it shows all of it.</param>
    /// <param name="lineBreak">How an engine breaks a line.</param>
    public static MarkupString Lines(string text, string link, Func<string, string>? shorten = null, string lineBreak = "<br />\n") => new(Inline(text, link, shorten, lineBreak));

    /// <summary>Empty lines begin paragraphs, others become breaks.</summary>
    public static MarkupString Paragraphs(string text, string link)
    {
        StringBuilder markup = new();
        foreach (string paragraph in EmptyLines().Split(text))
            if (paragraph.Length > 0) markup.Append("<p>").Append(Inline(paragraph, link, null, "<br />\n")).Append("</p>\n");
        return new MarkupString(markup.ToString());
    }

    private static string Inline(string text, string link, Func<string, string>? shorten, string lineBreak)
    {
        StringBuilder markup = new();
        int at = 0;
        foreach (Match match in Address().Matches(text))
        {
            string address = match.Value.TrimEnd('.', ',', '!', '?', '…', ')', '»', ';', ':');
            Append(markup, text[at..match.Index], lineBreak);
            markup.Append("<a href=\"").Append(Encoder.Encode(address)).Append("\" ").Append(link).Append('>').Append(Encoder.Encode(shorten?.Invoke(address) ?? address)).Append("</a>");
            at = match.Index + address.Length;
        }
        Append(markup, text[at..], lineBreak);
        return markup.ToString();
    }

    private static void Append(StringBuilder markup, string text, string lineBreak)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0) markup.Append(lineBreak);
            markup.Append(Encoder.Encode(lines[i]));
        }
    }

    [GeneratedRegex(@"https?://[^\s<>""\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();
}
