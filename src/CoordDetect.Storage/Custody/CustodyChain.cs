using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Custody;

/// <summary>The digests that tie the links of a custody chain.</summary>
internal static class CustodyChain
{
    /// <summary>Adds a link inside a transaction that writes.</summary>
    public static async Task<CustodyEntry> AddAsync(
        DatabaseSession session, CustodyKind kind, string detail, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        CustodyEntry? last = await session.FirstAsync("custody.last", Read, cancellation).ConfigureAwait(false);
        DateTimeOffset whole = UnixTime.FromMilliseconds(UnixTime.ToMilliseconds(at));
        CustodyEntry entry = new((last?.Number ?? 0) + 1, kind, detail, by, whole, "");
        entry = entry with { Digest = Digest(last?.Digest ?? "", entry) };
        await session.ExecuteAsync("custody.add", cancellation, ("number", entry.Number), ("kind", kind), ("detail", detail), ("by", by), ("at", at), ("digest", entry.Digest))
            .ConfigureAwait(false);
        return entry;
    }

    public static CustodyEntry Read(Row row) =>
        new(row.Number(0), (CustodyKind)row.Int(1), row.Text(2), row.Text(3), row.Time(4), row.Text(5));

    /// <summary>The SHA-256 over the digest before and the parts of a link, each with its length before it.</summary>
    public static string Digest(string before, CustodyEntry entry)
    {
        StringBuilder text = new();
        foreach (string part in (ReadOnlySpan<string>)
            [before, Text(entry.Number), Text((long)entry.Kind), entry.Detail, entry.By, Text(UnixTime.ToMilliseconds(entry.At))])
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
