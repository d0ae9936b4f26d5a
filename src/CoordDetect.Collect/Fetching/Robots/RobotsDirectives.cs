namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>
/// What a single page asks of crawlers, in its <c>X-Robots-Tag</c> header or its <c>&lt;meta name="robots"&gt;</c> element.
/// </summary>
/// <param name="NoFollow">Its links are not to be followed.</param>
/// <param name="NoIndex">Its content is not to be collected.</param>
public readonly record struct RobotsDirectives(bool NoFollow, bool NoIndex)
{
    /// <summary>How much of a page is looked at for the element, in characters; it belongs to the head.</summary>
    public const int HeadLength = 65_536;

    /// <summary>Both wishes together.</summary>
    public static RobotsDirectives operator |(RobotsDirectives a, RobotsDirectives b) => new(a.NoFollow || b.NoFollow, a.NoIndex || b.NoIndex);

    /// <summary>Reads the values of the <c>X-Robots-Tag</c> headers as they concern <paramref name="productToken"/>.</summary>
    public static RobotsDirectives FromHeaders(IEnumerable<string> values, string productToken)
    {
        RobotsDirectives all = default;
        foreach (string value in values)
        {
            bool ours = true;
            foreach (string part in value.Split(','))
            {
                string directive = part.Trim();
                int colon = directive.IndexOf(':');
                // "name: directive" speaks to that crawler alone, up to the next name; dates carry colons too.
                if (colon > 0 && !directive.StartsWith("unavailable_after", StringComparison.OrdinalIgnoreCase) && IsName(directive.AsSpan(0, colon)))
                {
                    ours = directive.AsSpan(0, colon).Trim().Equals(productToken, StringComparison.OrdinalIgnoreCase);
                    directive = directive[(colon + 1)..].Trim();
                }
                if (ours) all |= One(directive);
            }
        }
        return all;
    }

    /// <summary>Reads the <c>meta</c> elements named <c>robots</c> or <paramref name="productToken"/> from the start of a page.</summary>
    public static RobotsDirectives FromHtml(ReadOnlySpan<char> html, string productToken)
    {
        RobotsDirectives all = default;
        ReadOnlySpan<char> rest = html[..Math.Min(html.Length, HeadLength)];
        while (true)
        {
            int start = rest.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            if (start < 0) return all;
            rest = rest[(start + 5)..];
            int end = rest.IndexOf('>');
            if (end < 0) return all;
            ReadOnlySpan<char> name = Attribute(rest[..end], "name");
            if (name.Equals("robots", StringComparison.OrdinalIgnoreCase) || name.Equals(productToken, StringComparison.OrdinalIgnoreCase))
                foreach (string part in Attribute(rest[..end], "content").ToString().Split(',')) all |= One(part.Trim());
            rest = rest[end..];
        }
    }

    private static bool IsName(ReadOnlySpan<char> text) => !text.Trim().ContainsAny(' ', '=');

    private static RobotsDirectives One(string directive) => directive.ToLowerInvariant() switch
    {
        "nofollow" => new(true, false),
        "noindex" => new(false, true),
        "none" => new(true, true),
        _ => default,
    };

    private static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> element, string name)
    {
        for (int at = 0; ;)
        {
            int found = element[at..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return [];
            int before = at + found - 1;
            at += found + name.Length;
            ReadOnlySpan<char> value = element[at..].TrimStart();
            if ((before >= 0 && !char.IsWhiteSpace(element[before]) && element[before] is not ('"' or '\'')) || value.IsEmpty || value[0] != '=') continue;
            value = value[1..].TrimStart();
            if (value.IsEmpty) return [];
            int end = value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) + 1 : value.IndexOfAny(" \t\r\n/");
            return value[0] is '"' or '\'' ? (end > 0 ? value[1..end].Trim() : []) : value[..(end < 0 ? value.Length : end)];
        }
    }
}
