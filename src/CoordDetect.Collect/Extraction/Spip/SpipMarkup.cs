using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Spip;

/// <summary>Forums below articles in the markup of SPIP.</summary>
internal static partial class SpipMarkup
{
    /// <summary>Nested <c>li.forum-fil</c> of the squelettes that SPIP 2 to 4 install: a title, then "Le DATE, par NAME" on one line.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "spip",
        Version = 1,
        Marks = ["forum-message", "forum-fil", "forum-texte", "forum-chapo", "forum-titre"],
        Post = Selector.Parse("li.forum-fil, .forum-message, .forum > li"),
        // The message's title stands where others have the name.
        Author = Pick.Parse(".forum-chapo .fn || .forum-chapo .vcard || .forum-chapo .auteur || .forum-auteur || .forum-chapo small span || .forum-chapo small || .forum-chapo"),
        AuthorIn = static line => By().Match(line) is { Success: true } match ? match.Groups["name"].Value : Dated().IsMatch(line) ? null : line,
        AuthorLink = Pick.Parse(".forum-chapo .fn a@href || .forum-chapo small a@href || .forum-auteur a@href || .hyperlien a@href"),
        Avatar = Pick.Parse(".forum-chapo img@src || img.spip_logo@src"),
        Time = Pick.Parse(".forum-chapo abbr.published || .forum-chapo time || .forum-date || .forum-chapo small || .forum-chapo"),
        CommentId = Pick.Parse(".forum-message[id^=forum]@id || [id^=forum][name]@id || a[name^=forum]@name || a[href^=#forum]@href"),
        Permalink = Pick.Parse("a[href^=#forum]@href"),
        Content = Pick.Parse(".forum-texte"),
        Drop = Selector.Parse(".hyperlien, .forum-repondre-message, .repondre, .forum-boutons, .forum-message-repondre"),
    };

    [GeneratedRegex("""(?:^|[\s,])(?:par|by|von|por|di|door)\s+(?<name>\S.*)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex("""\d{1,2}[:h]\d\d|\b(?:19|20)\d\d\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
