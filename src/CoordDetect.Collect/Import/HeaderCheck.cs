using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Says no to a header that leaves out what every comment must have, and how to help: everything at once.</summary>
internal static class HeaderCheck
{
    /// <summary>Whether a field is something said or shared.</summary>
    public static bool IsContent(CommentField field) =>
        field is CommentField.Text or CommentField.Object or CommentField.Repost or CommentField.Links or CommentField.Tokens;

    /// <exception cref="UserFacingException">Columns that are needed are missing, a mapping names one that is not there, or this is no list of comments.</exception>
    public static void Require(string[] columns, CommentField[] fieldOf, ReadOptions options, string name)
    {
        bool hasAccount = fieldOf.Contains(CommentField.Account), hasContent = fieldOf.Any(IsContent);
        if (!hasContent && FollowerList.IsOne(columns)) throw new UserFacingException(FollowerList.Advice(name));
        List<string> problems = [.. ColumnMap.Unmatched(columns, options.Map).Select(m => $"there is no column \"{m.Column}\" as --map says")];
        List<string> advice = [];
        if (options.RequireAccount && !hasAccount)
        {
            problems.Add("no column is recognised as the account");
            advice.Add("--map COLUMN=account");
        }
        if (options.RequireContent && !hasContent)
        {
            problems.Add("no column is recognised as the text or the shared object");
            advice.Add("--map COLUMN=text (or COLUMN=object)");
        }
        if (problems.Count == 0) return;
        string how = advice.Count == 0 ? "" : $" Name {(advice.Count == 1 ? "it" : "them")} with {string.Join(" and ", advice)}.";
        throw new UserFacingException($"{name}: {string.Join("; ", problems)}. {Columns(columns)}{how}");
    }

    /// <summary>The columns or properties that were found, for a message.</summary>
    public static string Columns(IReadOnlyList<string> columns)
    {
        const int Shown = 20;
        IEnumerable<string> cut = columns.Take(Shown).Select(c => c.Length <= 40 ? c : string.Concat(c.AsSpan(0, 40), "…"));
        return columns.Count == 0 ? "No columns were found."
            : $"Columns found: {string.Join(", ", cut)}{(columns.Count > Shown ? $" and {columns.Count - Shown} more" : "")}.";
    }
}
