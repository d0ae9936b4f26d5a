using CoordDetect.Core;

namespace CoordDetect.Storage.Search;

/// <summary>A query as it was understood.</summary>
public sealed record SearchQuery
{
    private SearchQuery(string text) => Text = text;

    /// <summary>The query as it was written.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads a query: words (all must be there), <c>"a phrase"</c>, <c>-not</c>, <c>prefix*</c>, <c>account:name</c>, <c>thread:name</c>,
    /// <c>site:name</c>, <c>before:2024-05-01</c> and <c>after:2024-05-01</c>; a minus may stand before each of them. Case and accents do not matter.
    /// </summary>
    /// <exception cref="UserFacingException">The query cannot be understood; the message says where and what to do.</exception>
    public static SearchQuery Parse(string text) => new(text);
}
