using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>
/// Reads the times of one maker's export: as a person has said, as the maker writes them, else as the whole export gives away whether the day or the month comes
/// first.
/// </summary>
internal sealed class LayoutTimes
{
    // Records at the beginning that name no date in digits: the others are not held then.
    private const int MostWithoutDate = 100;
    private const int DeepestReply = 64;
    private readonly TimeOptions _options;
    private readonly TimeFormat? _format;
    private readonly ExportLayout _layout;
    private DateOrder _order;

    public LayoutTimes(ExportLayout layout, TimeOptions options)
    {
        (_layout, _options, _order) = (layout, options, options.Order);
        _format = options.Format is null ? null : TimeFormat.Parse(options.Format);
    }

    /// <summary>The time that a record states; unknown where it states none that can be used.</summary>
    public PostedAt Read(string? text)
    {
        DateContext context = _options.Context with { Order = _order, SiteOffset = _layout.IsUtc ? TimeSpan.Zero : null };
        // What a maker is known to write is no question of the zone that a person names for the rest.
        if (_layout.IsUtc) context = context with { Zone = null };
        if (text is not null && _format?.Read(System.Text.Encoding.UTF8.GetBytes(text), context) is { IsKnown: true } stated) return stated;
        return ExportFields.Time(text, context);
    }

    /// <summary>
    /// Looks through records whose dates are in digits before any of them is read; others pass as they come. It holds the records of such an export in memory.
    /// </summary>
    /// <exception cref="UserFacingException">Half of the dates or more fit two orders, and neither the maker nor anybody else says which.</exception>
    public IEnumerable<(IExportRecord Record, string Where)> Survey(IEnumerable<(IExportRecord Record, string Where)> records)
    {
        using IEnumerator<(IExportRecord Record, string Where)> all = records.GetEnumerator();
        TimeSurvey survey = new();
        List<(IExportRecord Record, string Where)> held = [];
        while (all.MoveNext())
        {
            held.Add(all.Current);
            Look(all.Current.Record, survey, 0);
            if (!survey.HasDigits && held.Count < MostWithoutDate) continue;
            break;
        }
        while (survey.HasDigits && _order == DateOrder.Unknown && all.MoveNext())
        {
            held.Add(all.Current);
            Look(all.Current.Record, survey, 0);
        }
        if (_order == DateOrder.Unknown) _order = survey.Order == DateOrder.Unknown && _layout.IsDayFirst ? DateOrder.DayFirst : survey.Order;
        if (_order == DateOrder.Unknown) survey.Require(_options, "the export");
        foreach ((IExportRecord, string) one in held) yield return one;
        while (all.MoveNext()) yield return all.Current;
    }

    private void Look(IExportRecord record, TimeSurvey survey, int depth)
    {
        if (LayoutComments.First(record, _layout.Time) is { } text) survey.Add(System.Text.Encoding.UTF8.GetBytes(text));
        if (_layout.Replies.Length == 0 || depth == DeepestReply) return;
        foreach (string list in _layout.Replies.Split('|'))
            foreach (IExportRecord reply in record.Inside(list)) Look(reply, survey, depth + 1);
    }
}
