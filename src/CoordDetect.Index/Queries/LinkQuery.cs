using CoordDetect.Core.Text.Links;

namespace CoordDetect.Index.Queries;

/// <summary>
/// Looks for a link whatever its spelling: by the words of its canonical address, plain and as redirecting pages and browsers encode them,
/// and of each parameter by itself, for their order does not matter.
/// </summary>
internal sealed class LinkQuery(bool isExcluded)
{
    // The identifier of a video or a post stands behind one of these, whichever the spelling.
    private static readonly (string Start, string[] Before)[] Services =
    [
        ("youtube.com/watch?v=", ["v", "youtu be", "shorts", "embed", "live", "watch"]),
        ("x.com/i/status/", ["status", "statuses"]),
        ("instagram.com/p/", ["p", "reel", "reels", "tv"]),
        ("tiktok.com/video/", ["video", "photo", "v", "embed", "v2"]),
        ("reddit.com/comments/", ["comments", "redd it"]),
    ];

    /// <summary>The terms for a text that a person looks for; null where it is no link.</summary>
    public static IReadOnlyList<SearchTerm>? Of(string text, bool isExcluded)
    {
        bool looks = text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (text.IndexOf('/', StringComparison.Ordinal) is > 3 and int slash && text[..slash].Contains('.', StringComparison.Ordinal) && char.IsLetter(text[slash - 1]));
        return looks && LinkCanonicalizer.Canonicalize(text) is { } address ? new LinkQuery(isExcluded).Terms(address) : null;
    }

    private List<SearchTerm> Terms(string address)
    {
        foreach ((string start, string[] before) in Services)
            if (address.StartsWith(start, StringComparison.Ordinal)) return [Term(before.Select(name => $"{name} {address[start.Length..]}"))];
        int mark = address.IndexOf('?', StringComparison.Ordinal);
        // What is left out must be the whole link: its parameters apart would leave out others as well.
        if (mark < 0 || isExcluded) return [Term(Encodings(address))];
        return [Term(Encodings(address[..mark])), .. address[(mark + 1)..].Split('&').Select(parameter => Term(Encodings(parameter)))];
    }

    // As itself, with its letters encoded, and as the parameter of a redirecting page.
    private static IEnumerable<string> Encodings(string part)
    {
        string escaped = string.Join('/', part.Split('/').Select(segment => string.Join('=', segment.Split('=').Select(Uri.EscapeDataString))));
        string once = Uri.EscapeDataString(part), twice = Uri.EscapeDataString(escaped);
        // There, the sign before it ("//", "?", "&") is part of its first word.
        return [part, escaped, once, twice, .. ((string[])["%2F", "%3F", "%26"]).SelectMany(sign => (string[])[sign + once, sign + twice])];
    }

    private LinkTerm Term(IEnumerable<string> spellings) => new([.. spellings.Distinct(StringComparer.Ordinal)], isExcluded);
}
