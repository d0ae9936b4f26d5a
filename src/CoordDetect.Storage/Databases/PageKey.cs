using System.Globalization;

namespace CoordDetect.Storage.Databases;

/// <summary>Keys of pages: numbers with dots between them. What comes from outside may be anything.</summary>
internal static class PageKey
{
    public static string Of(params ReadOnlySpan<long> parts)
    {
        string[] texts = new string[parts.Length];
        for (int i = 0; i < parts.Length; i++) texts[i] = parts[i].ToString(CultureInfo.InvariantCulture);
        return string.Join('.', texts);
    }

    /// <summary>The parts of a key; null where it is none of that many parts.</summary>
    public static long[]? Read(string? key, int parts)
    {
        if (key is null || key.Length > 200) return null;
        string[] texts = key.Split('.');
        if (texts.Length != parts) return null;
        long[] values = new long[parts];
        for (int i = 0; i < parts; i++)
            if (!long.TryParse(texts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out values[i])) return null;
        return values;
    }

    /// <summary>How many rows to read for a page: one more than asked for tells whether there is another.</summary>
    public static int Take(PageRequest page) => Math.Clamp(page.Size, 1, 1_000) + 1;

    /// <summary>Cuts what was read to the page, with the key of the next.</summary>
    public static Page<T> Cut<T>(List<T> rows, PageRequest page, Func<T, string> keyOf)
    {
        int size = Math.Clamp(page.Size, 1, 1_000);
        if (rows.Count <= size) return new Page<T>(rows, null);
        rows.RemoveRange(size, rows.Count - size);
        return new Page<T>(rows, keyOf(rows[^1]));
    }
}
