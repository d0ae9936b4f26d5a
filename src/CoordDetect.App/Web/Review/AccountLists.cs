using System.Text;
using CoordDetect.App.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Web.Review;

/// <summary>
/// Writes lists of accounts for tables and for moderators' tools. A table has every account with its role; a tool gets members only, each once: who was copied
/// acted with nobody, and who is tied by single evidence stands on the table for a person to decide.
/// </summary>
internal static class AccountLists
{
    /// <summary>The ending of the file.</summary>
    public static string Ending(ListFormat format) => format switch
    {
        ListFormat.Csv => ".csv",
        ListFormat.Xlsx => ".xlsx",
        ListFormat.Lines => ".txt",
        _ => $"-{format.ToString().ToLowerInvariant()}.txt",
    };

    /// <summary>The type of the file.</summary>
    public static string TypeOf(ListFormat format) => format switch
    {
        ListFormat.Csv => "text/csv; charset=utf-8",
        ListFormat.Xlsx => Workbook.ContentType,
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<ListedAccount> accounts, ListFormat format) => format switch
    {
        ListFormat.Csv => Encoding.UTF8.GetBytes(Csv(accounts)),
        ListFormat.Xlsx => ListFile.Write(SheetOf(accounts), "xlsx"),
        ListFormat.Discourse => Encoding.UTF8.GetBytes(string.Join(',', Names(accounts).Where(n => !n.Contains(',', StringComparison.Ordinal))) + "\n"),
        _ => Encoding.UTF8.GetBytes(string.Concat(Names(accounts).Select(n => n + "\n"))),
    };

    /// <summary>As CSV.</summary>
    public static string Csv(IReadOnlyList<ListedAccount> accounts) => ListFile.Csv(SheetOf(accounts));

    private static Sheet SheetOf(IReadOnlyList<ListedAccount> accounts) => new("accounts", ListedAccount.Columns, accounts.Count, i => accounts[i].Cells());

    // A name with a line break would be two names to the tool.
    private static IEnumerable<string> Names(IReadOnlyList<ListedAccount> accounts) => accounts
        .Where(a => a.Member.Role == MemberRole.Member).Select(a => a.Handle)
        .Where(h => h.Length > 0 && !h.Any(char.IsControl)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
