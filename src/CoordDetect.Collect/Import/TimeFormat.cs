using System.Globalization;
using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>A pattern of times that a person has stated, in the letters of .NET (<c>dd/MM/yyyy HH:mm</c>) or of strptime (<c>%d/%m/%Y %H:%M</c>).</summary>
internal sealed class TimeFormat
{
    // Names of months and days are read in the languages in which pages are.
    private static readonly CultureInfo[] Cultures =
        [.. new[] { "", "en-US", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-PT", "nl-NL", "pl-PL", "ru-RU", "tr-TR", "cs-CZ", "da-DK", "sv-SE", "nb-NO", "fi-FI", "hu-HU" }.Select(CultureInfo.GetCultureInfo)];

    private static readonly Dictionary<char, string> Strptime = new()
    {
        ['Y'] = "yyyy",
        ['y'] = "yy",
        ['m'] = "M",
        ['d'] = "d",
        ['H'] = "H",
        ['I'] = "h",
        ['M'] = "m",
        ['S'] = "s",
        ['p'] = "tt",
        ['b'] = "MMM",
        ['B'] = "MMMM",
        ['a'] = "ddd",
        ['A'] = "dddd",
        ['z'] = "zzz",
        ['f'] = "FFFFFFF",
        ['e'] = "d",
        ['T'] = "H:m:s",
        ['D'] = "M/d/yy",
        ['F'] = "yyyy-M-d",
    };

    private readonly string _pattern;
    private readonly bool _hasZone;
    private readonly TimePrecision _precision;

    private TimeFormat(string pattern)
    {
        _pattern = pattern;
        string letters = Unquoted(pattern);
        _hasZone = letters.AsSpan().ContainsAny('z', 'K');
        _precision = letters.Contains('s') ? TimePrecision.Second : letters.Contains('m') ? TimePrecision.Minute
            : letters.AsSpan().ContainsAny('h', 'H') ? TimePrecision.Hour : letters.Contains('d') ? TimePrecision.Day : TimePrecision.Month;
    }

    /// <summary>The format of a pattern; null where it names no date.</summary>
    public static TimeFormat? Parse(string pattern)
    {
        string? net = pattern.Contains('%') ? FromStrptime(pattern) : pattern;
        if (net is null || !Unquoted(net).AsSpan().ContainsAny('d', 'M', 'y')) return null;
        try
        {
            _ = DateTime.UnixEpoch.ToString(net.Length == 1 ? "%" + net : net, CultureInfo.InvariantCulture);
            return new TimeFormat(net.Length == 1 ? "%" + net : net);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The time that a text states in this format; unknown where it does not.</summary>
    public PostedAt Read(ReadOnlySpan<byte> utf8, DateContext context)
    {
        string text = Encoding.UTF8.GetString(utf8).Trim();
        foreach (CultureInfo culture in Cultures)
        {
            if (!DateTimeOffset.TryParseExact(text, _pattern, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset read)) continue;
            return _hasZone ? PostedAt.FromUnixSeconds(read.ToUnixTimeSeconds(), _precision) : context.Local(read.ToUnixTimeSeconds(), _precision);
        }
        return PostedAt.Unknown;
    }

    private static string? FromStrptime(string pattern)
    {
        StringBuilder net = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%')
            {
                if (++i >= pattern.Length || !Strptime.TryGetValue(pattern[i], out string? part)) return null;
                net.Append(part);
            }
            else if (char.IsLetter(pattern[i])) net.Append('\'').Append(pattern[i]).Append('\'');
            else net.Append(pattern[i]);
        }
        return net.ToString();
    }

    private static string Unquoted(string pattern)
    {
        StringBuilder letters = new();
        char quote = '\0';
        for (int i = 0; i < pattern.Length; i++)
        {
            if (quote == '\0' && pattern[i] == '\\') i++;
            else if (quote != '\0') quote = pattern[i] == quote ? '\0' : quote;
            else if (pattern[i] is '\'' or '"') quote = pattern[i];
            else letters.Append(pattern[i]);
        }
        return letters.ToString();
    }
}
