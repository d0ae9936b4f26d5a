using System.Globalization;
using System.Text;
using CoordDetect.App.Export;
using CoordDetect.Core.Export;
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
        ListFormat.Xlsx => Book(accounts),
        ListFormat.Discourse => Encoding.UTF8.GetBytes(string.Join(',', Names(accounts).Where(n => !n.Contains(',', StringComparison.Ordinal))) + "\n"),
        _ => Encoding.UTF8.GetBytes(string.Concat(Names(accounts).Select(n => n + "\n"))),
    };

    /// <summary>As CSV.</summary>
    public static string Csv(IReadOnlyList<ListedAccount> accounts)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CsvText csv = new(text);
        csv.Record(ListedAccount.Columns);
        foreach (ListedAccount account in accounts)
        {
            foreach (object? cell in account.Cells())
            {
                if (cell is double real) csv.Number(real);
                else if (cell is long number) csv.Number(number);
                else csv.Text((string?)cell);
            }
            csv.EndRecord();
        }
        return text.ToString();
    }

    private static byte[] Book(IReadOnlyList<ListedAccount> accounts)
    {
        using MemoryStream book = new();
        Workbook.Write(book, new Sheet("accounts", ListedAccount.Columns, accounts.Count, i => accounts[i].Cells()));
        return book.ToArray();
    }

    // A name with a line break would be two names to the tool.
    private static IEnumerable<string> Names(IReadOnlyList<ListedAccount> accounts) => accounts
        .Where(a => a.Member.Role == MemberRole.Member).Select(a => a.Handle)
        .Where(h => h.Length > 0 && !h.Any(char.IsControl)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
