using System.Globalization;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>
/// Reads the time that an element shows: its machine-readable attributes and its words. An attribute that lies in the future or before the web,
/// or that contradicts the absolute date in words by more than a time zone can, is not believed.
/// </summary>
internal sealed class TimeReader
{
    private const long DaySeconds = 86_400;
    private static readonly string[] Machine = ["datetime", "data-datetime", "data-time", "data-timestamp", "data-utime", "data-date-time", "data-date", "content", "data-created", "data-epoch", "live-timestamp", "data-unixtime"];
    private static readonly string[] Worded = ["title", "data-original-title", "aria-label", "data-date-string", "data-tooltip-content", "data-tooltip", "data-tippy-content"];
    private readonly PageTree _tree;
    private readonly PageClock? _clock;
    private DateContext _context;

    /// <summary>A reader for one page, and the clock that it shows.</summary>
    public TimeReader(PageTree tree, DateContext context, PageClock? clock = null) => (_tree, _context, _clock) = (tree, context, clock);

    /// <summary>Lets a numeric date of the page settle the order of day and month, where one gives it away.</summary>
    public void LearnOrder(IEnumerable<int> elements)
    {
        if (_context.Order != DateOrder.Unknown) return;
        foreach (int element in elements)
        {
            string text = InlineText.Inline(_tree, element);
            if (text.AsSpan().IndexOfAny('/', '-', '.') < 0) continue;
            DateOrder order = NumericDates.OrderOf(text, _context);
            if (order == DateOrder.Unknown) continue;
            _context = _context with { Order = order };
            return;
        }
    }

    /// <summary>The time that a text gives.</summary>
    public ParsedDate ReadText(ReadOnlySpan<char> text) => Zoned(DateParser.Parse(text, _context));

    /// <summary>The time that an element (or a time element inside it) gives.</summary>
    public ParsedDate Read(int element)
    {
        ParsedDate attribute = FromAttributes(element);
        for (int inner = element + 1; !attribute.IsKnown && inner < _tree.End(element) && inner < element + 40; inner++)
            if (!_tree.IsText(inner)) attribute = FromAttributes(inner);
        if (attribute.IsKnown && attribute.PostedAt.Precision == TimePrecision.Second && !AtMidnight(attribute) && attribute.ZoneKnown && !MayLie(attribute, element)) return attribute;
        ParsedDate words = Believable(ReadText(InlineText.Inline(_tree, element)));
        if (!attribute.IsKnown) return words;
        if (!words.IsKnown || words.IsRelative) return attribute;
        long apart = Math.Abs(attribute.PostedAt.UnixSeconds - words.PostedAt.UnixSeconds);
        if (apart > DaySeconds + words.PostedAt.SpanSeconds) return words;
        // Midnight in the attribute beside a bare day in the text is a bare day.
        if (AtMidnight(attribute) && words.PostedAt.Precision >= TimePrecision.Day) return words;
        return attribute.PostedAt.Precision > words.PostedAt.Precision ? words : attribute;
    }

    /// <summary>A number of seconds or milliseconds since 1970, or a text that holds a date.</summary>
    public ParsedDate ReadValue(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 200) return ParsedDate.None;
        ReadOnlySpan<char> text = value.AsSpan().Trim();
        if (text.Length is >= 9 and <= 16 && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && text.Length >= 9)
            return Believable(Epoch(number, value.Length));
        return Believable(Zoned(DateParser.Parse(text, _context)));
    }

    private ParsedDate Zoned(ParsedDate date) => _clock?.Zoned(date) ?? date;

    private static ParsedDate Epoch(double number, int length)
    {
        long seconds = (long)(number > 100_000_000_000 ? number / 1_000 : number);
        return new ParsedDate(PostedAt.FromUnixSeconds(seconds), ZoneKnown: true, 0, length);
    }

    private ParsedDate FromAttributes(int element)
    {
        foreach (string name in Machine)
            if (_tree.Attribute(element, name) is { Length: >= 8 } value && (name != "content" || _tree.Name(element) == "meta" || _tree.Attribute(element, "itemprop") is not null))
                if (ReadValue(value) is { IsKnown: true } read) return read;
        foreach (string name in Worded)
            if (_tree.Attribute(element, name) is { Length: >= 6 and < 120 } value && ReadValue(value) is { IsKnown: true, IsRelative: false } read && read.PostedAt.Precision <= TimePrecision.Day)
                return read;
        return ParsedDate.None;
    }

    // Only words with a year can convict an attribute.
    private bool MayLie(ParsedDate attribute, int element)
    {
        string text = InlineText.Inline(_tree, element);
        if (text.Length is < 8 or > 80 || !text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        ParsedDate words = ReadText(text);
        return words is { IsKnown: true, IsRelative: false } && words.PostedAt.Precision <= TimePrecision.Day && HasYear(text)
            && Math.Abs(attribute.PostedAt.UnixSeconds - words.PostedAt.UnixSeconds) > DaySeconds + words.PostedAt.SpanSeconds;
    }

    private static bool HasYear(string text)
    {
        int run = 0;
        foreach (char c in text)
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }

    private static bool AtMidnight(ParsedDate date) => date.PostedAt.UnixSeconds % DaySeconds == 0 && date.PostedAt.Precision < TimePrecision.Day;

    // Nothing was posted tomorrow, nor before there were forums.
    private ParsedDate Believable(ParsedDate date) =>
        date.IsKnown && date.PostedAt.UnixSeconds > 315_532_800 && date.PostedAt.UnixSeconds <= _context.FetchedAt.ToUnixTimeSeconds() + 2 * DaySeconds
            ? date : ParsedDate.None;
}
