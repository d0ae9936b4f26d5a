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

    /// <summary>The offset of a zone that is named by a place, at a wall-clock time: <c>[Europe/Paris]</c>, <c>America/New_York</c>; null where there is none.</summary>
    public static (TimeSpan Offset, int Next)? Named(DateLine line, int at, DateTime wallClock)
    {
        if (line[at].Is('[')) at++;
        if (line[at].Kind != DateTokenKind.Word || !line[at + 1].Is('/') || line[at + 2].Kind != DateTokenKind.Word) return null;
        int last = at + 2;
        while ((line[last + 1].Is('_') || line[last + 1].Is('/') || line[last + 1].Is('-')) && line[last + 2].Kind == DateTokenKind.Word) last += 2;
        string name = line.Text[line[at].Start..line[last].End];
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone)) return null;
        return (zone.GetUtcOffset(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified)), line[last + 1].Is(']') ? last + 2 : last + 1);
    }

    /// <summary>The zone of that name: of a place (<c>Europe/Paris</c>), an abbreviation (<c>CET</c>), or an offset (<c>+02:00</c>, <c>UTC-5</c>); null where there is none.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        string wanted = name.Trim();
        if (TimeZoneInfo.TryFindSystemTimeZoneById(wanted, out TimeZoneInfo? zone)) return zone;
        DateLine line = new(wanted, new DateContext { FetchedAt = DateTimeOffset.UnixEpoch });
        return Read(line, 0) is { } read && read.Next >= line.Count
            ? TimeZoneInfo.CreateCustomTimeZone(wanted, read.Offset, wanted, wanted)
            : null;
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
