using System.Globalization;
using System.Text;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Search.Words;

namespace CoordDetect.Storage.Search;

/// <summary>What the search index holds of a comment: its words, then the words <c>_a12</c>, <c>_t5</c> and <c>_s1</c> for its account, thread and site.</summary>
internal static class WordIndex
{
    /// <summary>The word that stands for an account, a thread or a site.</summary>
    public static string Mark(SearchField field, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"_{(field == SearchField.Account ? 'a' : field == SearchField.Thread ? 't' : 's')}{id}");

    /// <summary>The marks of a comment, with a blank before each.</summary>
    public static string Marks(long account, long thread, long site) => string.Create(CultureInfo.InvariantCulture, $" _a{account} _t{thread} _s{site}");

    /// <summary>How a stored comment stands in the index, or null where there is none.</summary>
    public static Task<WordEntry?> FindAsync(DatabaseSession session, long comment, CancellationToken cancellation) =>
        session.FirstAsync("words.entry", r => new WordEntry(
            WordPosition.Of(r.Number(0), comment), r.Number(1), r.Number(2), r.Number(3), r.TextOrNull(4), r.TextOrNull(5), r.TextOrNull(6)), cancellation, ("id", comment));

    /// <summary>Takes a stored comment out of the index; to be called while it still says what was indexed.</summary>
    public static async Task RemoveAsync(DatabaseSession session, long comment, CancellationToken cancellation)
    {
        if (await FindAsync(session, comment, cancellation).ConfigureAwait(false) is not { } entry) return;
        // SQLite's index keeps no texts: it must be told what to take out.
        await session.ExecuteAsync("words.remove", cancellation, ("position", entry.Position), ("body", BodyOf(entry))).ConfigureAwait(false);
    }

    private static string BodyOf(WordEntry entry)
    {
        StringBuilder body = new();
        WordScan scan = new();
        foreach (string? part in (ReadOnlySpan<string?>)[entry.Text, entry.Object, entry.Links])
        {
            scan.Read(part);
            if (scan.Places.Count == 0) continue;
            if (body.Length > 0) body.Append(" _ ");
            for (int i = 0; i < scan.Places.Count; i++) body.Append(i == 0 ? "" : " ").Append(scan[i]);
        }
        return body.Append(Marks(entry.Account, entry.Thread, entry.Site)).ToString();
    }
}
