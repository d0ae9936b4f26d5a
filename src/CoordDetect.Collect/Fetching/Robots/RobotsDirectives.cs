namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>
/// What a single page asks of crawlers, in its <c>X-Robots-Tag</c> header or its <c>&lt;meta name="robots"&gt;</c> element.
/// </summary>
/// <param name="NoFollow">Its links are not to be followed.</param>
/// <param name="NoIndex">Its content is not to be collected.</param>
public readonly record struct RobotsDirectives(bool NoFollow, bool NoIndex)
{
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
        HeadElements metas = new(html, "meta");
        while (metas.MoveNext())
        {
            ReadOnlySpan<char> name = metas.Attribute("name");
            if (name.Equals("robots", StringComparison.OrdinalIgnoreCase) || name.Equals(productToken, StringComparison.OrdinalIgnoreCase))
                foreach (string part in metas.Attribute("content").ToString().Split(',')) all |= One(part.Trim());
        }
        return all;
    }

    private static bool IsName(ReadOnlySpan<char> text) => !text.Trim().ContainsAny(' ', '=');

    private static RobotsDirectives One(string directive) => directive.ToLowerInvariant() switch
    {
        "nofollow" => new(true, false),
        "noindex" => new(false, true),
        "none" => new(true, true),
        _ => default,
    };
}
