using System.Globalization;
using CoordDetect.Core.Export;
using CoordDetect.Storage;
using CoordDetect.Storage.Repeats;

namespace CoordDetect.App.Web.Repeats;

/// <summary>What several accounts posted as a table.</summary>
internal static class RepeatTable
{
    private const int Most = 100_000;
    private static readonly string[] Columns = ["kind", "what", "accounts", "comments", "only_this", "new_accounts", "sites", "peak_hour", "first_utc", "last_utc"];

    /// <summary>As CSV, in the order of the filter; at most 100,000 rows.</summary>
    public static async Task<string> CsvAsync(ICase found, RepeatFilter filter, CancellationToken cancellation)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CsvText csv = new(text);
        csv.Record(Columns);
        string? after = null;
        int rows = 0;
        do
        {
            Page<StoredRepeat> page = await found.Repeats.ListAsync(filter, new PageRequest(1_000, after), cancellation);
            foreach (StoredRepeat repeat in page.Items) Write(csv, repeat);
            rows += page.Items.Count;
            after = page.Next;
        }
        while (after is not null && rows < Most);
        return text.ToString();
    }

    private static void Write(CsvText csv, StoredRepeat repeat)
    {
        csv.Text(repeat.Kind.ToString().ToLowerInvariant());
        csv.Text(repeat.What);
        foreach (long number in (long[])[repeat.Accounts, repeat.Comments, repeat.OnlyThis, repeat.NewAccounts, repeat.Sites.Count, repeat.Peak]) csv.Number(number);
        csv.Text(Utc(repeat.First));
        csv.Text(Utc(repeat.Last));
        csv.EndRecord();
    }

    private static string? Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
