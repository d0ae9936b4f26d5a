using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>
/// What a page's own clock ("It is currently Tue Jun 03, 2025 8:07 am") tells of its zone, set against the moment of fetching. Summer and
/// winter are kept apart: where the clock is that of the country whose language the page speaks, its rules hold for every date; else the
/// offset holds for the half of the year in which the page was fetched, and other times stay unknown. An offset of zero is taken for UTC.
/// </summary>
internal sealed partial class PageClock
{
    private const double Step = 15, Slack = 4;
    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["fr"] = "Europe/Paris",
        ["de"] = "Europe/Berlin",
        ["it"] = "Europe/Rome",
        ["es"] = "Europe/Madrid",
        ["nl"] = "Europe/Amsterdam",
        ["pl"] = "Europe/Warsaw",
        ["pt"] = "Europe/Lisbon",
        ["tr"] = "Europe/Istanbul",
    };

    private readonly TimeZoneInfo? _zone;
    private readonly TimeSpan _offset;
    private readonly bool _summer;

    private PageClock(TimeZoneInfo? zone, TimeSpan offset, bool summer) => (_zone, _offset, _summer) = (zone, offset, summer);

    /// <summary>How the zone is known, for the record.</summary>
    public string Name => "page clock: " + (_zone?.Id ?? string.Create(CultureInfo.InvariantCulture, $"{(_offset < TimeSpan.Zero ? '-' : '+')}{_offset:hh\\:mm}"));

    /// <summary>The clock that a page shows; null where it shows none, or one that no zone explains.</summary>
    public static PageClock? In(string text, DateContext context)
    {
        for (Match match = Notice().Match(text); match.Success; match = match.NextMatch())
        {
            string after = Tags().Replace(text.Substring(match.Index + match.Length, Math.Min(120, text.Length - match.Index - match.Length)), " ");
            if (DateParser.Parse(after, context with { SiteOffset = null }) is { IsKnown: true, ZoneKnown: false, IsRelative: false, PostedAt: { Precision: <= TimePrecision.Minute } shown, Start: < 12 }) return Of(shown.UnixSeconds, context);
        }
        return null;
    }

    /// <summary>A time of the page in UTC, or as it is where the clock says nothing of its time of the year.</summary>
    public ParsedDate Zoned(ParsedDate date)
    {
        if (!date.IsKnown || date.ZoneKnown || date.PostedAt.Precision > TimePrecision.Hour) return date;
        DateTime local = DateTimeOffset.FromUnixTimeSeconds(date.PostedAt.UnixSeconds).DateTime;
        if (_zone is null && _offset != TimeSpan.Zero && IsSummer(local) != _summer) return date;
        TimeSpan offset = _zone?.GetUtcOffset(local) ?? _offset;
        return date with { PostedAt = PostedAt.FromUnixSeconds(date.PostedAt.UnixSeconds - (long)offset.TotalSeconds, date.PostedAt.Precision), ZoneKnown = true };
    }

    private static PageClock? Of(long shown, DateContext context)
    {
        double minutes = (shown - context.FetchedAt.ToUnixTimeSeconds()) / 60.0;
        double rounded = Math.Round(minutes / Step) * Step;
        if (Math.Abs(minutes - rounded) > Slack || Math.Abs(rounded) > 14 * 60) return null;
        TimeSpan offset = TimeSpan.FromMinutes(rounded);
        TimeZoneInfo? zone = context.PrimaryLanguage is { } language && Countries.TryGetValue(language, out string? id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? found)
            && found.GetUtcOffset(context.FetchedAt) == offset && offset != TimeSpan.Zero ? found : null;
        return new PageClock(zone, offset, IsSummer(context.FetchedAt.UtcDateTime));
    }

    // Between the changes of most of the northern hemisphere; the weeks around them are summer or winter by country.
    private static bool IsSummer(DateTime time) => time.Month is > 3 and < 11;

    // phpBB, MyBB, vBulletin, IP.Board, Forumactif, SMF and their translations.
    [GeneratedRegex("""(?:it is currently|current time:?|the time now is|time is now:?|current date/time is|nous sommes (?:actuellement )?le|heure actuelle\s*:?|la date/heure actuelle est|il est actuellement|aktuelle zeit:?|es ist jetzt|aktuelle uhrzeit:?|fecha actual:?|hora actual:?|oggi è|ora attuale:?|het is nu|obecny czas to|teraz jest|текущее время:?)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex("<[^>]*>|&nbsp;", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
