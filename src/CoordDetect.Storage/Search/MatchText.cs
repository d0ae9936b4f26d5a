using System.Text;

namespace CoordDetect.Storage.Search;

/// <summary>Writes a query in the language of the index: SQLite's FTS5, or PostgreSQL's <c>tsquery</c>. Words are letters, digits and <c>_</c>; they are quoted all the same.</summary>
internal static class MatchText
{
    public static string ForSqlite(IReadOnlyList<MatchGroup> groups)
    {
        string included = string.Join(" AND ", groups.Where(g => !g.IsExcluded).Select(g => Group(g, " OR ", SqlitePhrase)));
        string excluded = string.Join(" OR ", groups.Where(g => g.IsExcluded).Select(g => Group(g, " OR ", SqlitePhrase)));
        return excluded.Length == 0 ? included : $"({included}) NOT ({excluded})";
    }

    public static string ForPostgreSql(IReadOnlyList<MatchGroup> groups) =>
        string.Join(" & ", groups.Select(g => (g.IsExcluded ? "!" : "") + Group(g, " | ", PostgreSqlPhrase)));

    private static string Group(MatchGroup group, string or, Func<MatchPhrase, string> phrase) => $"({string.Join(or, group.Phrases.Select(phrase))})";

    private static string SqlitePhrase(MatchPhrase phrase) =>
        $"\"{string.Join(' ', phrase.Words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(phrase.IsPrefix ? " *" : "")}";

    private static string PostgreSqlPhrase(MatchPhrase phrase)
    {
        StringBuilder text = new("(");
        for (int i = 0; i < phrase.Words.Count; i++)
        {
            string word = phrase.Words[i].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
            text.Append(i == 0 ? "'" : " <-> '").Append(word).Append('\'');
        }
        return text.Append(phrase.IsPrefix ? ":*)" : ")").ToString();
    }
}
