using System.Collections.Frozen;
using System.Globalization;

namespace CoordDetect.Collect.Dates;

/// <summary>Reads an offset from UTC: <c>Z</c>, <c>+0200</c>, <c>UTC-5</c>, <c>(CEST)</c>.</summary>
internal static class ZoneReader
{
    private static readonly FrozenDictionary<string, int> Names = DateWords.Table("zones.tsv")
        .ToFrozenDictionary(line => line[0], line => int.Parse(line[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] LongNames = [.. Names.Keys.Where(name => name.Contains(' ', StringComparison.Ordinal))];

    /// <summary>The offset that stands at <paramref name="at"/>, with the first token after it; null where there is none.</summary>
    public static (TimeSpan Offset, int Next)? Read(DateLine line, int at)
    {
        if (line[at].Is('.')) at++;
        if (line[at].Is('(')) at++;
        if (Signed(line, at) is { } signed) return signed;
        if (Spelled(line, at) is { } spelled) return (spelled, at + 3);
        if (line[at].Kind != DateTokenKind.Word || !Names.TryGetValue(line.TextOf(at), out int minutes)) return null;
        if (minutes == 0 && Signed(line, at + 1) is { } shifted) return shifted;
        return (TimeSpan.FromMinutes(minutes), at + 1);
    }

    private static (TimeSpan, int)? Signed(DateLine line, int at)
    {
        bool minus = line[at].Is('-') || line[at].Is('−');
        if (!minus && !line[at].Is('+')) return null;
        DateToken number = line[at + 1];
        if (number.Kind != DateTokenKind.Number || number.Start != line[at].End) return null;
        int hours = number.Length > 2 ? number.Value / 100 : number.Value;
        int minutes = number.Length > 2 ? number.Value % 100 : 0;
        int next = at + 2;
        if (number.Length <= 2 && line[next].Is(':') && line[next + 1].IsNumber(0, 59))
        {
            minutes = line[next + 1].Value;
            next += 2;
        }
        if (hours > 14 || minutes > 59 || number.Length > 4) return null;
        TimeSpan offset = new(hours, minutes, 0);
        return (minus ? -offset : offset, next);
    }

    // Names of several words, such as the Arabic abbreviation of UTC.
    private static TimeSpan? Spelled(DateLine line, int at)
    {
        if (line[at].Kind != DateTokenKind.Word) return null;
        ReadOnlySpan<char> rest = line.Text.AsSpan(line[at].Start);
        foreach (string name in LongNames)
        {
            if (rest.Length < name.Length) continue;
            bool same = true;
            for (int i = 0; i < name.Length && same; i++)
                same = rest[i] == name[i] || (name[i] == ' ' && char.IsWhiteSpace(rest[i]));
            if (same) return TimeSpan.FromMinutes(Names[name]);
        }
        return null;
    }
}
