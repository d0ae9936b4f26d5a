using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.DemoSites.PhpBb;

/// <summary>Writes words as phpBB does: long addresses are shortened in the middle, old faces become pictures.</summary>
internal static partial class PhpBbMarkup
{
    private const int LongestAddress = 55, Head = 39, Tail = 10;

    private static readonly Dictionary<string, string> Smilies = new(StringComparer.Ordinal)
    {
        [":)"] = "icon_e_smile",
        [";)"] = "icon_e_wink",
        [":("] = "icon_e_sad",
        [":D"] = "icon_e_biggrin",
        [":P"] = "icon_razz",
    };

    /// <summary>The words of a post.</summary>
    public static MarkupString Of(string text)
    {
        string markup = BodyMarkup.Lines(text, "class=\"postlink\"", Shorten, "<br>\n").Value;
        return new MarkupString(Smiley().Replace(markup, match => Picture(match.Value)));
    }

    private static string Shorten(string address) => address.Length <= LongestAddress ? address : $"{address[..Head]} ... {address[^Tail..]}";

    private static string Picture(string face)
    {
        string name = Smilies[face], alt = HtmlEncoder.Create(UnicodeRanges.All).Encode(face);
        return $"<img class=\"smilies\" src=\"/avatars/smilies/{name}.gif\" width=\"15\" height=\"17\" alt=\"{alt}\" title=\"{alt}\">";
    }

    // Only between spaces, as phpBB does it; the words are encoded already, in which these faces stay as they are.
    [GeneratedRegex(@"(?<=^|[\s>])(?::\)|;\)|:\(|:D|:P)(?=$|[\s<])", RegexOptions.CultureInvariant)]
    private static partial Regex Smiley();
}
