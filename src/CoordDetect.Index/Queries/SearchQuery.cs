using CoordDetect.Core;

namespace CoordDetect.Index.Queries;

/// <summary>A query as it was understood. Every term must fit, and the time must lie in the range.</summary>
/// <param name="Text">The query as it was written.</param>
/// <param name="Terms">Its words, phrases and names.</param>
/// <param name="From">The first day (UTC) on which comments count, or null.</param>
/// <param name="Before">The first day (UTC) on which they do not count any more, or null.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchTerm> Terms, DateOnly? From, DateOnly? Before)
{
    /// <summary>
    /// Reads a query: words (all must be there, in any form of theirs), <c>"a phrase"</c> (to the letter), <c>-not</c>, <c>prefix*</c>, <c>nearly~</c> (<c>~1</c>, <c>~2</c>: so many letters may differ),
    /// <c>account:name</c>, <c>thread:name</c>,
    /// <c>site:name</c> (the whole name; <c>*part*</c> for a part of it; <c>"in quotes"</c> with blanks), <c>after:2024-05-01</c> (on that day or later)
    /// and <c>before:2024-05-01</c> (earlier than that day), UTC. Dates alone find all that was said then. A minus leaves out what fits. Case and accents do not matter. A word of Chinese, Japanese
    /// or Korean is found wherever its characters follow one another.
    /// </summary>
    /// <exception cref="UserFacingException">The query cannot be understood; the message says where and what to do.</exception>
    public static SearchQuery Parse(string text) => new SearchParser(text).Parse();
}
