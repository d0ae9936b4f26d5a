using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Says no to a header that leaves out what every comment must have, and how to help.</summary>
internal static class HeaderCheck
{
    private static readonly CommentField[] Contents =
        [CommentField.Text, CommentField.Object, CommentField.Repost, CommentField.Links, CommentField.Tokens];

    /// <exception cref="UserFacingException">A column that is needed is missing, or a mapping names a column that is not there.</exception>
    public static void Require(string[] columns, CommentField[] fieldOf, ReadOptions options, string name)
    {
        if (ColumnMap.Unmatched(columns, options.Map).FirstOrDefault() is { } unmatched)
            throw new UserFacingException($"{name}: there is no column \"{unmatched.Column}\" as --map says. {Columns(columns)}");
        if (options.RequireAccount && !fieldOf.Contains(CommentField.Account))
            throw new UserFacingException($"{name}: no column is recognised as the account. {Columns(columns)} Name it with --map COLUMN=account.");
        if (options.RequireContent && !fieldOf.Any(Contents.Contains))
            throw new UserFacingException(
                $"{name}: no column is recognised as the text or the shared object. {Columns(columns)} Name one with --map COLUMN=text or --map COLUMN=object.");
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
